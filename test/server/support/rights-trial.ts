import { addDays } from '../../../base/day.ts';
import { keyColumns, referenceKey, targetOf } from '../../../schema/register/declared.ts';
import { valueOfKind } from '../../fixtures/any-value.ts';
import type { Column, Register } from '../../../schema/register/definition.ts';
import { codesOf } from '../../../schema/code-lists/code-list.ts';
import { registers } from '../../../schema/registers/index.ts';
import { Random } from '../../../seeds/random.ts';
import { inputName } from '../../../server/registers/types.ts';
import { hasSpells } from '../../../intake/change/record.ts';
import { keyVariables, pageDocument, plain, selection, type ShownPage } from './documents.ts';
import { importTables } from './imports.ts';
import { LiveModel } from './live-model.ts';
import { keyOf, type Model, type ModelRow, type Value } from './model.ts';
import { foreignWrites } from './rights-oracle.ts';
import { typed, type Asker, type TestServer } from './server.ts';

type Values = Record<string, Value>;

/** The result of a trial. */
export interface Seen {
  readonly operations: number;
  readonly written: number;
  readonly refused: number;
  readonly rowsWritten: number;
  readonly rowsRead: number;
  readonly problems: readonly string[];
}

const PEOPLE = ['staff', 'employments', 'memberships', 'contest_entries'];

/**
 * The keys of two districts make random requests, and a slow oracle checks every row that was
 * written or read: it must belong to the key. Sometimes the city moves people and units between
 * them. Equal seeds make equal trials.
 */
export class RightsTrial {
  readonly #server: TestServer;
  readonly #random: Random;
  readonly #day: string;
  readonly #model = new LiveModel();
  #seen = { operations: 0, written: 0, refused: 0, rowsWritten: 0, rowsRead: 0 };
  readonly #problems: string[] = [];

  constructor(server: TestServer, seed: number, day: string) {
    this.#server = server;
    this.#random = new Random(seed, 'rights');
    this.#day = day;
  }

  /** Runs a number of operations; `onProgress` receives the results after every thousand of them. */
  async run(operations: number, onProgress: (seen: Seen) => void = () => undefined): Promise<Seen> {
    await this.#model.follow(this.#server.store.pool);
    for (let i = 0; i < operations && this.#problems.length < 10; i++) {
      this.#seen.operations++;
      if (this.#random.chance(0.06)) await this.#moveSomething();
      else if (this.#random.chance(0.35)) await this.#read();
      else await this.#write();
      if (this.#seen.operations % 1_000 === 0) onProgress(this.#told());
    }
    return this.#told();
  }

  #told(): Seen {
    return { ...this.#seen, problems: this.#problems };
  }

  #unit(): string {
    return this.#random.pick(['D1', 'D1', 'D2', 'D2', 'U01', 'U02']);
  }

  #register(): Register {
    const isOfPerson = this.#random.chance(0.7);
    return this.#random.pick(
      registers.filter(({ table }) => PEOPLE.includes(table) === isOfPerson),
    );
  }

  #row(register: Register): ModelRow {
    return this.#random.pick(this.#model.rows.get(register)!);
  }

  #anyDay(): string {
    const random = this.#random;
    return random.chance(0.3)
      ? addDays(this.#day, random.between(-3, 3))
      : addDays('2012-01-01', random.between(0, 6_000));
  }

  /** A value for a column: of an existing row, or of none. */
  #value(column: Column): Value {
    const random = this.#random;
    if (column.optional && random.chance(0.4)) return null;
    switch (column.kind) {
      case 'reference': {
        const target = targetOf(column);
        return random.chance(0.03) ? 'NONE' : this.#row(target)[referenceKey(target).property]!;
      }
      case 'day':
        return this.#anyDay();
      case 'flag':
        return random.chance(0.7);
      case 'count':
        return random.between(column.range![0], column.range![1]);
      case 'code':
        return random.pick(codesOf(column.codes!));
      case 'text':
        return `X${random.between(1, 400)}`;
      default:
        return valueOfKind(column, random.between(0, 400))!;
    }
  }

  /** Some columns of a row with other values. */
  #patch(register: Register, max: number): Values {
    const patch: Values = {};
    for (let i = this.#random.between(1, max); i > 0; i--) {
      const column = this.#random.pick(register.columns);
      // the trial names keys by the codes of their units
      if (register.table === 'org_units' && column.property === 'code') continue;
      patch[column.property] = this.#value(column);
    }
    return patch;
  }

  #inputOf(register: Register, row: Readonly<Record<string, Value | undefined>>): Values {
    return Object.fromEntries(
      register.columns
        .filter(({ property }) => row[property] !== undefined)
        .map((column) => [inputName(column), row[column.property]!]),
    );
  }

  async #moveSomething(): Promise<void> {
    const random = this.#random;
    const row = this.#row(registers.find(({ table }) => table === 'employments')!);
    const end = addDays(this.#day, random.between(-60, 10));
    const unit = random.pick(['U01', 'U02', 'U03', 'U04', 'U07', 'U11']);
    const register = registers.find(({ table }) => table === 'employments')!;
    await this.#mutate({}, register, random.chance(0.8) ? 'change' : 'end', row, { unit }, end);
    if (random.chance(0.1))
      await this.#server.ask(
        typed(
          'mutation ($c: ID!, $p: ID!, $r: Int!, $on: LocalDate!) { moveUnit(code: $c, ' +
            'parentCode: $p, revision: $r, on: $on) { revision } }',
        ),
        {
          c: random.pick(['U03', 'U11', 'U04', 'G1']),
          p: random.pick(['D1', 'D2', 'D3']),
          r: this.#model.revision,
          on: end,
        },
      );
    await this.#model.follow(this.#server.store.pool);
  }

  async #mutate(
    asker: Asker,
    register: Register,
    verb: string,
    row: ModelRow,
    patch: Values,
    on: string,
  ): Promise<boolean> {
    const { name } = register;
    const key = verb === 'create' ? '' : 'key: $key, revision: $revision';
    const hasDay = verb === 'end' || verb === 'change';
    const day = hasDay ? ', on: $on' : '';
    const of =
      verb === 'create'
        ? `$input: ${name}Input!`
        : `$key: ${name}Key!, $revision: Int!${hasDay ? ', $on: LocalDate!' : ''}` +
          (verb === 'end' ? '' : `, $patch: ${name}Patch!`);
    const rest =
      verb === 'create'
        ? 'input: $input'
        : `${key}${day}${verb === 'end' ? '' : ', patch: $patch'}`;
    const { errors } = await this.#server.ask(
      typed(`mutation (${of}) { ${verb}${name}(${rest}) { revision } }`),
      {
        ...(verb === 'create'
          ? { input: this.#inputOf(register, { ...row, ...patch }) }
          : { key: keyVariables(register, row), revision: this.#model.revision }),
        ...(hasDay && { on }),
        ...(verb === 'correct' || verb === 'change'
          ? { patch: this.#inputOf(register, patch) }
          : {}),
      },
      asker,
    );
    const bug = errors.find(({ extensions }) => extensions.code === 'INTERNAL');
    if (bug) this.#problems.push(`${verb}${name}: ${JSON.stringify(bug)}`);
    return errors.length === 0;
  }

  async #write(): Promise<void> {
    const random = this.#random;
    const unit = this.#unit();
    const before = this.#model.copy();
    const kind = random.unit();
    if (kind < 0.15) await this.#import(unit);
    else if (kind < 0.2) await this.#reorganise(unit);
    else {
      const register = this.#register();
      const verbs = [
        'create',
        'correct',
        ...(register.interval ? ['end'] : []),
        ...(hasSpells(register) ? ['change'] : []),
      ];
      await this.#mutate(
        { unit },
        register,
        random.pick(verbs),
        this.#row(register),
        this.#patch(register, 3),
        this.#anyDay(),
      );
    }
    await this.#judge(unit, before);
  }

  async #import(unit: string): Promise<void> {
    const random = this.#random;
    const tables: Record<string, string[][]> = {};
    for (let i = random.between(1, 3); i > 0; i--) {
      const register = this.#register();
      const rows = Array.from({ length: random.between(1, 3) }, () => ({
        ...this.#row(register),
        ...(random.chance(0.7) ? this.#patch(register, 2) : {}),
      }));
      tables[register.table] = [
        register.columns.map(({ header }) => header),
        ...rows.map((row) =>
          register.columns.map(({ property }) => String((row as ModelRow)[property] ?? '')),
        ),
      ];
    }
    const { status } = await importTables(this.#server, unit, tables, {
      keepGoing: random.chance(0.6),
      dryRun: random.chance(0.1),
    });
    if (status !== 200) this.#problems.push(`import: ${status}`);
  }

  async #reorganise(unit: string): Promise<void> {
    const random = this.#random;
    const units = this.#model.of('org_units').map(({ code }) => code);
    const [a, b] = [random.pick(units), random.pick(units)];
    const staffNos = Array.from({ length: 2 }, () => random.pick(this.#model.of('staff')).staffNo);
    const on = this.#anyDay();
    const made = `{ code: "Y${random.between(1, 900)}", name: "新", kind: unit, openedOn: "${on}" }`;
    const revision = this.#model.revision;
    await this.#server.ask(
      typed(
        `mutation { ${random.pick([
          `openUnit(input: ${made}, parentCode: "${a}")`,
          `splitUnit(code: "${a}", parts: [{ unit: ${made}, staffNos: ` +
            `${JSON.stringify(staffNos)} }], revision: ${revision}, on: "${on}")`,
          `moveUnit(code: "${a}", parentCode: "${b}", revision: ${revision}, on: "${on}")`,
          ...(random.chance(0.2)
            ? [
                `mergeUnits(codes: ["${a}"], into: "${b}", revision: ${revision}, on: "${on}")`,
                `closeUnit(code: "${a}", revision: ${revision}, on: "${on}")`,
              ]
            : []),
        ])} { revision } }`,
      ),
      {},
      { unit },
    );
  }

  async #judge(unit: string, before: Model): Promise<void> {
    const written = await this.#model.follow(this.#server.store.pool);
    if (written.length === 0) {
      this.#seen.refused++;
      return;
    }
    this.#seen.written++;
    this.#seen.rowsWritten += written.length;
    const foreign = foreignWrites({
      before,
      after: this.#model,
      written,
      hostedBefore: before.visibleUnits(unit, this.#day),
      hostedAfter: this.#model.visibleUnits(unit, this.#day),
      day: this.#day,
      unit,
    });
    this.#problems.push(...foreign.map((text) => `written by ${unit}: ${text}`));
  }

  async #read(): Promise<void> {
    const random = this.#random;
    const unit = this.#unit();
    const units = this.#model.visibleUnits(unit, this.#day);
    const register = random.pick(
      registers.filter(({ privacy }) => privacy !== 'sealed' && privacy !== 'case'),
    );
    const check = (of: Register, page: ShownPage): void => {
      this.#seen.rowsRead += page.nodes.length;
      for (const row of page.nodes.map((node) => plain(of, node)))
        if (!this.#model.mayRead(of.table, row, units, this.#day))
          this.#problems.push(`read by ${unit}: ${of.table} ${keyOf(of, row)}`);
    };
    const row = this.#row(register);
    const column = random.pick(keyColumns(register));
    const where = random.chance(0.5) ? { [column.property]: { eq: row[column.property]! } } : null;
    const isDescending = random.chance(0.5);
    const { page } = await this.#server.data(
      pageDocument(register),
      {
        ...(where && { where }),
        first: random.between(1, 60),
        orderBy: [
          {
            field: inputName(random.pick(register.columns)),
            direction: isDescending ? 'DESC' : 'ASC',
          },
        ],
      },
      { unit },
    );
    check(register, page);
    const lists = registers.flatMap((other) =>
      ['sealed', 'case'].includes(other.privacy)
        ? []
        : other.columns
            .filter((column) => column.inverse && targetOf(column) === register)
            .map((column) => ({ other, name: column.inverse!.name })),
    );
    if (lists.length === 0) return;
    const { other, name } = random.pick(lists);
    const nested = typed<{ page: { nodes: Record<string, ShownPage>[] } }>(
      `{ page: ${register.many}(first: 20) { nodes { ${name}(first: 50) { totalCount nodes { ` +
        `${selection(other)} } } } } }`,
    );
    for (const node of (await this.#server.data(nested, {}, { unit })).page.nodes)
      check(other, node[name]!);
  }
}
