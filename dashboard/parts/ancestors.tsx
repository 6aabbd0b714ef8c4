import { Breadcrumb } from 'antd';
import { Link } from 'react-router';
import { useCatalogue } from '../app/viewer.tsx';
import type { NodeQuery } from '../operations/generated.ts';

/** The way down to an org unit; ancestors above the viewer's own are no links. */
export function Ancestors({
  unit,
  addressOf,
}: {
  readonly unit: NonNullable<NodeQuery['orgUnit']>;
  readonly addressOf: (code: string) => string;
}): React.JSX.Element | null {
  const { viewer } = useCatalogue();
  // the parent is first
  const rootIndex = unit.ancestors.findIndex(({ code }) => code === viewer.root.code);
  const crumbs = unit.ancestors
    .map(({ code, name }, index) => ({
      key: code,
      title: viewer.atTop || index <= rootIndex ? <Link to={addressOf(code)}>{name}</Link> : name,
    }))
    .reverse();
  return crumbs.length === 0 ? null : (
    <Breadcrumb items={[...crumbs, { key: unit.code, title: unit.name }]} />
  );
}
