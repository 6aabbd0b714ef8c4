import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const COMPRESSED = /\.(?:js|css|html|svg)$/;
const SMALL = 1_024;

/** Of Brotli, up to 11: most of the gain for a fraction of the time. */
const QUALITY = 6;

/** Adds to each text of the build its compressed forms, which the server sends unchanged. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  // after every other plugin
  async writeBundle({ dir }, bundle) {
    await Promise.all(
      Object.values(bundle).map(async (asset) => {
        const bytes = Buffer.from(asset.type === 'chunk' ? asset.code : asset.source);
        if (!COMPRESSED.test(asset.fileName) || bytes.length < SMALL) return;
        await writeFile(
          join(dir!, `${asset.fileName}.br`),
          await promisify(brotliCompress)(bytes, {
            params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY },
          }),
        );
        await writeFile(
          join(dir!, `${asset.fileName}.gz`),
          await promisify(gzip)(bytes, { level: 9 }),
        );
      }),
    );
  },
});

/**
 * The build of the dashboard: into `dist/dashboard`, everything in it, nothing fetched from
 * elsewhere.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [compressed()],
  build: {
    outDir: '../dist/dashboard',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 4_000,
    reportCompressedSize: false,
    rolldownOptions: {
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
      checks: { pluginTimings: false },
    },
  },
  worker: { format: 'es' },
});
