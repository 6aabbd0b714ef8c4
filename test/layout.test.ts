import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** Folders without hand-written files. */
const SKIPPED = new Set(['node_modules', 'dist', 'data', 'pictures', 'contract']);

/** Files that are generated, or whose long lines are still to be broken. */
const EXEMPT =
  /^(docs\/data-dictionary\.md|docs\/decisions\/001[67]-.*|package-lock\.json|schema\.graphql)$/;

/** The files that ESLint does not check. */
const CHECKED = /\.(md|mjs|css|yml|graphql)$/;

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder === '' ? '.' : folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !SKIPPED.has(entry.name) && !entry.name.startsWith('.'))
      yield* files(path);
    else if (entry.isFile() && CHECKED.test(entry.name) && !EXEMPT.test(path)) yield path;
  }
}

describe('hand-written files that ESLint does not check', () => {
  it('have no line above 120 characters, except rows of tables, lines of code and addresses', () => {
    const long = [...files('')].flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, i) =>
          line.length > 120 && !/^[|`]|:\/\//.test(line) ? [`${path}:${i + 1}`] : [],
        ),
    );
    expect(long).toEqual([]);
  });
});
