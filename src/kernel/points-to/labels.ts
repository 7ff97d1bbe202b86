/** What is loaded and stored: a member by its name, which is its text; or one of these. */
export const anyMember = -1;
export const allMembers = -3;
/** An element under a key or at a place that nobody knows. Members with a name are none. */
export const anyElement = -4;

const firstKey = -100;

/** How a row of the table says what is loaded or stored, see `load`. */
export const labelForms = { member: 0, number: 1, element: 2 } as const;

/** The element under a text; other things than members of that name. */
export const elementNamed = (text: number): number => firstKey - 2 * text;

/** The element at a number that is written out. */
const elementNumbered = (text: number): number => firstKey - 2 * text - 1;

/** Whether a label is the name of a member. */
export const isNamed = (label: number): boolean => label >= 0;

/** Whether a label means elements. */
export const isElement = (label: number): boolean => label <= anyElement;

/** The label of a row; `name` is below 0 where the text is not known. */
export function labelOf(form: number, name: number): number {
  if (form === labelForms.number) return name < 0 ? anyElement : elementNumbered(name);
  if (form === labelForms.element) return name < 0 ? anyElement : elementNamed(name);
  return name < 0 ? anyMember : name;
}

/** The key of the element under a label, which is below that of any element. */
export const elementKey = (label: number): { readonly isNumber: boolean; readonly text: number } => {
  const key = firstKey - label;
  return { isNumber: key % 2 === 1, text: key >> 1 };
};
