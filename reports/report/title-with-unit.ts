import { valueUnitText } from '../../base/value-unit.ts';

/** A title of figures with their unit in brackets, where they have one. */
export function titleWithUnit(title: string, { unit }: { readonly unit: string }): string {
  const { zh } = valueUnitText(unit).title;
  return zh === '' ? title : `${title}（${zh}）`;
}
