import { questionnaireItems } from '../../schema/questionnaire/questionnaire.ts';
import { registers } from '../../schema/registers/index.ts';
import { line, type Tables } from '../fixtures/union-package.ts';

/**
 * The attributes of people who work at a unit; the defaults are a male health worker of
 * establishment 1 without membership.
 */
export interface People {
  readonly gender?: 'female' | 'male';
  readonly born?: string;
  readonly main?: boolean;
  readonly category?: string;
  readonly establishment?: string;
  readonly teacher?: boolean;
  readonly from?: string;
  readonly to?: string;
  /** the union they belong to from the day on which they come */
  readonly union?: string;
  readonly kind?: 'active' | 'retained';
}

/** A package to be filled by hand: a city C with two districts D1 and D2, since 2000-01-01. */
export class SmallCity {
  readonly tables: Tables = Object.fromEntries(
    registers.map(({ table, columns }) => [table, [columns.map(({ header }) => header)]]),
  );

  constructor() {
    this.add(
      'org_units',
      'C | 市 | city ||| 2000-01-01',
      'D1 | 东区 | district ||| 2000-01-01',
      'D2 | 西区 | district ||| 2000-01-01',
    ).add('org_edges', 'D1 | C | 2000-01-01', 'D2 | C | 2000-01-01');
  }

  /** Adds rows of cells separated by `|`; cells at the end may be left out. */
  add(table: string, ...rows: readonly string[]): this {
    const [header = []] = this.tables[table]!;
    for (const row of rows) {
      const cells = line(row);
      this.tables[table]!.push(header.map((_, index) => cells[index] ?? ''));
    }
    return this;
  }

  /** Adds units that hang under `parent` since 2000-01-01. */
  units(parent: string, ...codes: readonly string[]): this {
    for (const code of codes)
      this.add('org_units', `${code} | ${code} | unit | PS | public | 2000-01-01`).add(
        'org_edges',
        `${code} | ${parent} | 2000-01-01`,
      );
    return this;
  }

  /** Adds a single union of each unit, `N-` and the unit's code, since 2001-01-01. */
  unions(...units: readonly string[]): this {
    for (const unit of units)
      this.add('unions', `N-${unit} | ${unit} | single | ${unit} | 2001-01-01`).add(
        'union_coverage',
        `N-${unit} | ${unit} | 2001-01-01`,
      );
    return this;
  }

  /**
   * Adds `count` people who work at a unit since 2010-01-01, named `<unit>-1`, `<unit>-2`, … in the
   * order of coming.
   */
  people(count: number, unit: string, it: People = {}): this {
    for (let i = 0; i < count; i++) {
      const no = `${unit}-${this.tables.staff!.filter(([code]) => code!.startsWith(`${unit}-`)).length + 1}`;
      this.add('staff', `${no} | ${no} | ${it.gender ?? 'male'} | ${it.born ?? '1970-01-01'}`).work(
        no,
        unit,
        it,
      );
      if (it.union !== undefined)
        this.add(
          'memberships',
          `${no} | ${it.union} | ${it.kind ?? 'active'} | ${it.from ?? '2010-01-01'}`,
        );
    }
    return this;
  }

  /** Adds one more spell of work of a person. */
  work(
    no: string,
    unit: string,
    {
      main = true,
      category = 'health',
      establishment = '1',
      teacher = false,
      from = '2010-01-01',
      to = '',
    }: People,
  ): this {
    return this.add(
      'employments',
      `${no} | ${unit} | ${String(main)} | ${category} | ${establishment} | ` +
        `${String(teacher)} | false | ${from} | ${to}`,
    );
  }

  /**
   * Adds a sheet whose person index is (x - 1) x 25, for the reverse items say 6 - x; `others` are
   * items answered in another way. O1 is x too.
   */
  sheet(
    wave: string,
    unit: string,
    x: number,
    others: Readonly<Record<string, string>> = {},
  ): this {
    const answers = questionnaireItems.map(
      ({ code, reverse }) => others[code] ?? String(reverse ? 6 - x : x),
    );
    return this.add(
      'survey_responses',
      [wave, `r${this.tables.survey_responses!.length}`, unit, ...answers].join(' | '),
    );
  }
}
