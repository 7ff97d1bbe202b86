import { type ConstraintKind, constraintKindNames } from '../../model/tables/points-to.ts';
import type { SiteTable } from './site-table.ts';

/** Something given at a call site. */
export interface Given {
  readonly kind: ConstraintKind;
  readonly place: number;
  readonly label: number;
}

/** What is given at a call site. */
export function givenAt(sites: SiteTable, site: number): readonly Given[] {
  const given: Given[] = [];
  for (let at = sites.first(site); at >= 0; at = sites.after(at))
    given.push({
      kind: constraintKindNames[sites.kindAt(at)] as ConstraintKind,
      place: sites.placeAt(at),
      label: sites.labelAt(at),
    });
  return given;
}
