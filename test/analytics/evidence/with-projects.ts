import { registers } from '../../../schema/registers/index.ts';
import fc from 'fast-check';
import type { Tables } from '../../fixtures/union-package.ts';
import { anyCity, anyDay } from '../any-city.ts';

const project = fc.record({
  unit: fc.nat(99),
  kind: fc.constantFrom('key_task', 'benefit', 'benefit', 'culture'),
  year: fc.integer({ min: 2020, max: 2024 }),
  hasCard: fc.boolean(),
  due: fc.option(anyDay, { nil: '' }),
  completed: fc.option(anyDay, { nil: '' }),
});

const filing = fc.record({
  unit: fc.nat(99),
  year: fc.integer({ min: 2020, max: 2024 }),
  isApproved: fc.boolean(),
});

/** The rows of a register of units of a city, cells by the names of their columns. */
function rowsOf(table: string, cells: readonly Readonly<Record<string, string>>[]): string[][] {
  const header = registers
    .find((register) => register.table === table)!
    .columns.map((column) => column.header);
  return [header, ...cells.map((row) => header.map((name) => row[name] ?? ''))];
}

/** Any city whose units have projects, and filings of the template of projects. */
export const anyCityWithProjects: fc.Arbitrary<Tables> = fc
  .tuple(anyCity(), fc.array(project, { maxLength: 60 }), fc.array(filing, { maxLength: 6 }))
  .map(([tables, projects, filings]) => {
    const units = tables.org_units!.filter(([, , kind]) => kind === 'unit').map(([code]) => code!);
    const unitAt = (place: number): string => units[place % units.length]!;
    if (units.length === 0) return tables;
    const byKey = new Map(filings.map((one) => [`${unitAt(one.unit)} ${one.year}`, one]));
    return {
      ...tables,
      projects: rowsOf(
        'projects',
        projects.map(({ unit, kind, year, hasCard, due, completed }, i) => ({
          code: `J${i}`,
          unit_code: unitAt(unit),
          kind,
          title: '项',
          year: String(year),
          promised_on: '2000-01-01',
          due_on: due,
          completed_on: completed,
          ...(hasCard && { owner: '主席', goal: '目标', milestones: '2', budget: '100' }),
        })),
      ),
      submissions: rowsOf(
        'submissions',
        [...byKey.values()].map(({ unit, year, isApproved }) => ({
          unit_code: unitAt(unit),
          template: 'T06',
          year: String(year),
          period: String(year),
          due_on: `${year + 1}-01-20`,
          required_fields: '5',
          filled_fields: '5',
          submitted_on: isApproved ? `${year + 1}-01-10` : '',
          district_approved_on: isApproved ? `${year + 1}-02-01` : '',
          city_accepted_on: isApproved ? `${year + 1}-02-10` : '',
        })),
      ),
    };
  });
