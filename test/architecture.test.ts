import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';

interface Room {
  readonly name: string;
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
}

const words = (cell: string): string[] =>
  cell
    .split(',')
    .map((it) => it.trim())
    .filter(Boolean);

/** The table under "## Rooms" of ARCHITECTURE.md. */
const rooms: readonly Room[] = readFileSync('ARCHITECTURE.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 6 && /^[a-z]+$/.test(cells[1]!) && cells[1] !== 'room')
  .map((cells) => ({ name: cells[1]!, mayImport: words(cells[3]!), packages: words(cells[4]!) }));

const sourcesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter(
      (file) =>
        /(?<!\.d)\.(tsx?|mjs)$/.test(file) && !file.includes('.cache') && statSync(file).isFile(),
    );

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/**
 * The imports of a file; an import of types alone makes no ring, since it does not exist when the
 * program runs.
 */
function importsOf(file: string): { readonly target: string; readonly typeOnly: boolean }[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => ({
    target: (match[1] ?? match[2])!,
    typeOnly: /^\s*(import|export)\stype\s/.test(match[0].trimStart()),
  }));
}

const isRelative = (target: string): boolean => target.startsWith('.');
const resolved = (file: string, target: string): string => normalize(join(dirname(file), target));
const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
const roomOf = (file: string): string => file.split('/')[0]!;

describe('the rooms', () => {
  const files = rooms.flatMap(({ name }) => sourcesOf(name));

  it('are all in the table of ARCHITECTURE.md', () => {
    const folders = readdirSync('.', { withFileTypes: true })
      .filter(
        (it) =>
          it.isDirectory() && !/^(\.|node_modules$|dist$|data$|docs$|coverage$)/.test(it.name),
      )
      .map(({ name }) => name);
    expect(folders.filter((folder) => !rooms.some(({ name }) => name === folder))).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(rooms)('$name imports only the rooms below it', ({ name, mayImport }) => {
    const wrong = files
      .filter((file) => roomOf(file) === name)
      .flatMap((file) =>
        importsOf(file)
          .filter(({ target }) => isRelative(target))
          .map(({ target }) => resolved(file, target))
          .filter((target) => roomOf(target) !== name && !mayImport.includes(roomOf(target)))
          .map((target) => `${file} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it.each(rooms)('$name uses only its own packages', ({ name, packages }) => {
    const allowed = (target: string): boolean =>
      packages.includes('*') ||
      packages.includes(packageOf(target)) ||
      packages.includes(`${target.split('/')[0]!}/*`);
    const wrong = files
      .filter((file) => roomOf(file) === name)
      .flatMap((file) =>
        importsOf(file)
          .filter(
            ({ target }) =>
              !isRelative(target) &&
              !(
                target.startsWith('node:') &&
                name !== 'base' &&
                (name !== 'dashboard' || file.endsWith('vite.config.ts'))
              ) &&
              !allowed(target),
          )
          .map(({ target }) => `${file} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('hold no ring of files', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter(({ target, typeOnly }) => isRelative(target) && !typeOnly)
          .map(({ target }) => resolved(file, target)),
      ]),
    );
    const state = new Map<string, 'open' | 'done'>();
    const rings: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'open')
        rings.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (state.has(file)) return;
      state.set(file, 'open');
      for (const target of graph.get(file) ?? []) visit(target, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(rings).toEqual([]);
  });

  it('write what people open through base/people-csv.ts and base/sheet-text.ts', () => {
    const writers = files.filter(
      (file) => !['base', 'test', 'bench', 'seeds'].includes(roomOf(file)),
    );
    const texts = new Map(writers.map((file) => [file, readFileSync(file, 'utf8')]));
    const without = (sign: RegExp, part: string, but: RegExp): string[] =>
      [...texts]
        .filter(([file, text]) => sign.test(text) && !text.includes(part) && !but.test(file))
        .map(([file]) => file);
    expect(
      without(/\bwriteXlsx\b|<sheetData>|inlineStr/, 'base/sheet-text.ts', /^intake\/read\//),
    ).toEqual([]);
    expect(
      without(/\\uFEFF|\.join\(','\)\}\\[rn]/i, 'base/people-csv.ts', /^intake\/read\//),
    ).toEqual([]);
  });

  it('mark each invariant with a mark of its own', () => {
    const marks = files
      .filter((file) => roomOf(file) !== 'test')
      .flatMap((file) =>
        [
          ...readFileSync(file, 'utf8').matchAll(
            /(?:invariant\([^'"`]*?,|new InvariantError\()\s*'([^']+)'/g,
          ),
        ].map((it) => it[1]!),
      );
    expect(marks.filter((mark, index) => marks.indexOf(mark) !== index)).toEqual([]);
    expect(marks.length).toBeGreaterThan(3);
  });
});

describe('the registries', () => {
  it.each([
    ['schema/code-lists', /^(?!index|code-list)/],
    ['intake/rules', /^(?!index|rule\.)/],
    ['schema/migrations', /^Migration/],
    ['bin/commands', /^(?!index|command\.)/],
  ] as const)('%s/index.ts names every file of its folder', (folder, which) => {
    const index = readFileSync(join(folder, 'index.ts'), 'utf8');
    const entries = readdirSync(folder).filter((file) => file.endsWith('.ts') && which.test(file));
    expect(entries.filter((file) => !index.includes(`./${file}'`))).toEqual([]);
  });

  it('schema/registers names every file of its folder in its two lists', () => {
    const folder = 'schema/registers';
    const lists = ['index.ts', 'fact-registers.ts'];
    const text = lists.map((file) => readFileSync(join(folder, file), 'utf8')).join('');
    const entries = readdirSync(folder).filter((file) => !lists.includes(file));
    expect(entries.filter((file) => !text.includes(`./${file}'`))).toEqual([]);
  });
});

/** Whether an import clause, such as `Pool, { type Client }`, names anything but types. */
const namesValue = (clause: string): boolean =>
  !/^type\s/.test(clause) &&
  clause
    .split(/[{},]/)
    .map((name) => name.trim())
    .some((name) => name !== '' && !name.startsWith('type '));

/** The files that import a value, not only types, from a package. */
const importersOf = (packageName: string, files: readonly string[]): string[] =>
  files.filter((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^import\s([^'";]+?)\sfrom\s'([^']+)'/gm)].some(
      ([, clause, target]) => packageOf(target!) === packageName && namesValue(clause!.trim()),
    ),
  );

describe('the packages', () => {
  const programRooms = rooms.filter(({ name }) => !['bench', 'test'].includes(name));
  const program = programRooms.flatMap(({ name }) => sourcesOf(name));

  it.each([
    '@apollo/server',
    'graphql',
    'type-graphql',
    '@mikro-orm/core',
    '@mikro-orm/postgresql',
    'dataloader',
    'apache-arrow',
  ])('do what they are for: the program uses values of %s, not only types', (name) => {
    expect(importersOf(name, program)).not.toEqual([]);
  });

  it('do what they are for: every test runs on jest', () => {
    const tests = sourcesOf('test').filter((file) => file.endsWith('.test.ts'));
    const onJest = new Set(importersOf('@jest/globals', tests));
    expect(tests.filter((file) => !onJest.has(file))).toEqual([]);
  });

  it.each([
    ['{ a, type B }', true],
    ['type { A }', false],
    ['{ type A, type B }', false],
    ['Thing, { type A }', true],
    ['* as thing', true],
    ['{\n  type A,\n  b,\n}', true],
  ])('are used by an import of %j: %s', (clause, isUsed) => {
    expect(namesValue(clause)).toBe(isUsed);
  });

  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    Record<string, string>
  >;

  it('are pinned to exact versions', () => {
    const all = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'].flatMap(
      (kind) => Object.entries(manifest[kind] ?? {}),
    );
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('are locked without the address of any registry, each with its integrity', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
    };
    const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(entries.filter(([, it]) => it.resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(entries.filter(([, it]) => !it.integrity && !it.link).map(([path]) => path)).toEqual([]);
  });

  it.each([
    ['graphql', '16.15.0'],
    ['kysely', '0.29.9'],
  ])('hold one %s only, the safe %s', (name, version) => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { version?: string }>;
    };
    const versions = Object.entries(lock.packages)
      .filter(([path]) => path.endsWith(`node_modules/${name}`))
      .map(([, it]) => it.version);
    expect(versions).toEqual([version]);
  });
});
