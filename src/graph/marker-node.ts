import type { ViewNode } from '../protocol/graph-view.ts';

/** The node that stands for what a picture does not show: how many it hides, in words as its label. */
export const markerNode = (
  id: string,
  label: string,
  hidden: number,
  other: Partial<Pick<ViewNode, 'localName' | 'qualifiedName' | 'parent'>> = {},
): ViewNode => ({
  id,
  kind: 'MORE',
  label,
  localName: label,
  qualifiedName: '',
  place: null,
  parent: null,
  hidden,
  role: 'marker',
  ...other,
});
