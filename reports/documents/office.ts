import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { TongxinError } from '../../base/errors/errors.ts';
import { Serial } from '../../base/serial.ts';
import { OPEN_FONTS } from './official.ts';

/** Names of the program on the search path, in order; `SOFFICE` names another one. */
const PROGRAMS = ['soffice', 'libreoffice'];

/** After so many milliseconds a conversion is given up; a report of 60 pages takes some 6 seconds. */
const PATIENCE_MS = 120_000;

/** One conversion at a time: each takes a core and some 300 MB. */
const converting = new Serial(8);

/** Whether this machine can draw Chinese: without a font, different characters look the same. */
function hasChineseFont(): boolean {
  const drawn = ['中', '国'].map((text) => {
    const canvas = createCanvas(40, 40);
    const context = canvas.getContext('2d');
    context.font = '32px "Noto Serif CJK SC", serif';
    context.fillText(text, 4, 34);
    return canvas.data().toString('base64');
  });
  return drawn[0] !== drawn[1];
}

/**
 * A configuration of fontconfig that puts open fonts in place of those of the standard that are not
 * installed: LibreOffice takes one and the same for all otherwise. Other systems ignore it.
 */
const fontsConf = (): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">${process.env.FONTCONFIG_FILE ?? '/etc/fonts/fonts.conf'}</include>
${Object.entries(OPEN_FONTS)
  .map(
    ([font, others]) =>
      `<alias binding="same"><family>${font}</family><accept>` +
      `${others.map((other) => `<family>${other}</family>`).join('')}</accept></alias>`,
  )
  .join('\n')}
</fontconfig>
`;

interface Run {
  /** null: the program does not exist */
  readonly output: string | null;
  readonly isTimedOut: boolean;
}

/** Runs a program to its end; kills it with all its children when it takes too long. */
function runProgram(program: string, args: readonly string[], home: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const isGroup = process.platform !== 'win32';
    const child = spawn(program, args, {
      cwd: home,
      detached: isGroup,
      env: {
        ...process.env,
        HOME: home,
        LC_ALL: 'C.UTF-8',
        FONTCONFIG_FILE: join(home, 'fonts.conf'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let isTimedOut = false;
    const timer = setTimeout(() => {
      isTimedOut = true;
      if (isGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }, PATIENCE_MS);
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output = (output + chunk.toString()).slice(-1_000);
      });
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (error.code === 'ENOENT' || error.code === 'EACCES') resolve({ output: null, isTimedOut });
      else reject(error);
    });
    child.on('close', () => {
      clearTimeout(timer);
      resolve({ output, isTimedOut });
    });
  });
}

async function convert(docx: Uint8Array, programs: readonly string[]): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-pdf-'));
  try {
    const source = join(folder, 'report.docx');
    await writeFile(source, docx);
    await writeFile(join(folder, 'fonts.conf'), fontsConf());
    for (const program of programs) {
      const { output, isTimedOut } = await runProgram(
        program,
        [
          // a profile of its own: LibreOffice refuses to start twice on one
          `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
          '--headless',
          '--norestore',
          '--convert-to',
          'pdf:writer_pdf_Export',
          '--outdir',
          folder,
          source,
        ],
        folder,
      );
      if (output === null) continue;
      if (isTimedOut) throw new TongxinError('PDF_GIVEN_UP', { seconds: PATIENCE_MS / 1_000 });
      const pdf = await readFile(join(folder, 'report.pdf')).catch(() => null);
      // LibreOffice without Writer loads no documents, and still ends with 0
      if (pdf) return pdf;
    }
    throw new TongxinError('PDF_NEEDS_OFFICE', {});
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A DOCX as PDF, by the LibreOffice of this machine, whose fonts it embeds. Throws PDF_NEEDS_OFFICE
 * when LibreOffice or its Writer is missing, PDF_NEEDS_FONT when no font has Chinese characters,
 * PDF_GIVEN_UP after two minutes, TOO_MUCH_AT_ONCE. Takes seconds.
 * @param named path of the program, instead of those on the search path; default `SOFFICE`
 */
export const pdfOf = (
  docx: Uint8Array,
  named: string | undefined = process.env.SOFFICE?.trim(),
): Promise<Uint8Array> =>
  converting.run(() => {
    if (!hasChineseFont()) throw new TongxinError('PDF_NEEDS_FONT', {});
    return convert(docx, named === undefined || named === '' ? PROGRAMS : [named]);
  });
