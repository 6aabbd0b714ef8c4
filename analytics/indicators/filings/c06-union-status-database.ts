import { submissions } from '../../facts/events/submissions.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsByPlace, eventsWhere } from '../../measures/events.ts';
import type { PerUnitMeasure, UnitsHavingMeasure } from '../../measures/measure.ts';
import type { Indicator } from '../indicator.ts';

const TEMPLATE = 'T01';

const approved: UnitsHavingMeasure = {
  kind: 'unitsHaving',
  name: 'units with an approved T01',
  title: { zh: '基础信息已通过审核的单位', en: 'units whose basic data are approved' },
  events: eventsByPlace(
    submissions,
    ({ template, approvedByDistrict }) => template === TEMPLATE && approvedByDistrict,
    ({ template, acceptedByCity }) => template === TEMPLATE && acceptedByCity,
  ),
  min: 1,
  at: () => true,
};

const filings = eventsWhere(submissions, ({ template }) => template === TEMPLATE);

const open: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'open units where T01 is filed',
  title: { zh: '开办的单位（期内有 T01 时）', en: 'open units, where a T01 ends in the period' },
  of: ({ anywhere }) => (anywhere(filings) ? 1 : 0),
};

/** C06 Union-status database coverage. */
export const unionStatusDatabase: Indicator = {
  code: 'C06',
  id: 'union_status_database',
  revision: 1,
  title: { zh: '组织状况数据库建库率', en: 'Union-status database coverage' },
  clauses: ['2.1.7', '0.2'],
  definition: {
    zh: '期内结束的统计期至少有一份 T01 已通过审核（市直属单位由市级接收）的 ÷ 期末开办的单位；全库没有期内结束的 T01 时为空',
    en:
      'those with an approved T01 whose own period ends within the period (approved by the ' +
      'district, directly under the city by the city) ÷ open units; empty where no T01 of ' +
      'any unit ends in it',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'events',
  source: ['org_edges', 'org_units', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.1.7', en: 'guidance 常教工〔2020〕18号, clause 2.1.7' },
  formula: rate(approved, open),
};
