import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal, root } from './root.mjs';

const POLL_MS = 50;
const NOTICE_MS = 3_000;

/**
 * Runs `work` while no other launcher of this folder works; a lock whose holder died is taken over.
 */
export async function withLock(work) {
  const file = `${root}dist/.launch.lock`;
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(`${root}dist`, { recursive: true });
    writeFileSync(draft, identity(process.pid));
  } catch (error) {
    throw new Refusal(
      `Packages or program are not up to date, and this user may not write in ${root} ` +
        `(${error.message}); run "npm run build" as its owner.`,
    );
  }
  try {
    await take(file, draft);
    try {
      return await work();
    } finally {
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

async function take(file, draft) {
  const start = Date.now();
  let noticed = false;
  while (!linked(draft, file)) {
    const holder = read(file);
    if (holder !== null && holder !== identity(Number.parseInt(holder, 10))) takeAway(file, holder);
    else await sleep(POLL_MS);
    if (!noticed && Date.now() - start > NOTICE_MS) {
      noticed = true;
      console.error(
        `Waiting for process ${Number.parseInt(holder ?? '', 10)}, which is installing packages or building ...`,
      );
    }
  }
}

function linked(draft, file) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of a dead holder; if another launcher has just taken it over, gives it back. */
function takeAway(file, holder) {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (read(aside) !== holder) linked(aside, file);
  rmSync(aside);
}

/**
 * Identifies a process by its id and, if /proc has it, its start time, since ids are reused; the id
 * alone after it has ended.
 */
function identity(pid) {
  const stat = read(`/proc/${pid}/stat`);
  if (stat !== null) return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  return isAlive(pid) ? `${pid} alive` : `${pid}`;
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
