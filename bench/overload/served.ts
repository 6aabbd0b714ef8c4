import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { openStore } from '../../schema/store/open.ts';
import type { StoreSettings } from '../../schema/store/settings.ts';
import { startServer } from '../../server/start.ts';

/**
 * Serves a given store; reports its address, and on demand its memory in bytes, current and peak,
 * the remote ports of its connections and its longest turn.
 */
const { settings } = JSON.parse(process.argv[2]!) as { readonly settings: StoreSettings };
/** remote ports of the server's open connections */
const open = new Set<number>();
subscribe('net.server.socket', (message) => {
  const { socket } = message as { readonly socket: Socket };
  const { remotePort } = socket;
  if (remotePort === undefined) return;
  open.add(remotePort);
  socket.once('close', () => open.delete(remotePort));
});
/**
 * The longest turn of the event loop since the last report, in milliseconds of this thread's CPU: how busy the
 * machine is does not matter.
 */
let longestTurnMs = 0;
let spent = cpuMs();
setInterval(() => {
  const now = cpuMs();
  longestTurnMs = Math.max(longestTurnMs, now - spent);
  spent = now;
}, 1);

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const store = await openStore(settings);
const server = await startServer(store, { port: 0 });
process.send!(server.url);
process.on('message', () => {
  const memory = { now: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS * 1024 };
  process.send!({ memory, ports: [...open], longestTurnMs });
  longestTurnMs = 0;
});
process.once('disconnect', () => {
  void server
    .close()
    .then(() => store.close())
    .then(() => process.exit());
});
