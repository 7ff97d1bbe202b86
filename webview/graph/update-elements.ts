import type { Core, ElementDefinition } from 'cytoscape';

/** What a drawing shows, by id. */
export type Shown = ReadonlyMap<string, ElementDefinition>;

/**
 * Makes a drawing show other elements, and answers with them. What stays is not made anew: to style and paint an element
 * takes longer than all else that happens when a picture grows.
 */
export function updateElements(picture: Core, before: Shown, wanted: readonly ElementDefinition[]): Shown {
  const after: Shown = new Map(wanted.map((each) => [each.data.id ?? '', each]));
  const staying = stayingIds(before, after);
  picture
    .elements()
    .filter((each) => !staying.has(each.id()))
    .remove();
  picture.batch(() => {
    for (const id of staying) change(picture, before.get(id), after.get(id));
  });
  picture.add(wanted.filter(({ data }) => !staying.has(data.id ?? '')));
  return after;
}

/**
 * Of what is shown and wanted, what can be changed in place: the drawing keeps ends of edges and boxes of nodes as they were
 * made, and a box that lost what was in it stays where that was.
 */
function stayingIds(before: Shown, after: Shown): ReadonlySet<string> {
  const [oldBoxes, boxes] = [boxesOf(before), boxesOf(after)];
  const known = new Map<string, boolean>();
  const stays = (id: string): boolean => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    known.set(id, false); // Should a box ever stand in itself.
    const [old, now] = [before.get(id)?.data, after.get(id)?.data];
    const isSame =
      old !== undefined &&
      now !== undefined &&
      oldBoxes.has(id) === boxes.has(id) &&
      (['source', 'target', 'parent'] as const).every((end) => old[end] === now[end] && (!now[end] || stays(now[end])));
    known.set(id, isSame);
    return isSame;
  };
  return new Set([...after.keys()].filter(stays));
}

const boxesOf = (shown: Shown): ReadonlySet<string | undefined> =>
  new Set([...shown.values()].map(({ data }) => data.parent));

function change(picture: Core, old: ElementDefinition | undefined, now: ElementDefinition | undefined): void {
  if (!old || !now || JSON.stringify(old) === JSON.stringify(now)) return;
  const element = picture.getElementById(now.data.id ?? '');
  const gone = Object.keys(old.data).filter((name) => !(name in now.data));
  if (gone.length > 0) element.removeData(gone.join(' '));
  element.data(now.data);
  element.classes(now.classes ?? '');
  if (now.position && !element.isParent()) element.position(now.position); // A box would move what is in it.
}
