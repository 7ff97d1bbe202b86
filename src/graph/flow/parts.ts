/** A part that is taken by a key which is not known, or each part in turn. */
export const anyPart = -2;
/** The part at a position of a sequence. */
export const partAt = (position: number): number => -1000 - position;
export const isPosition = (part: number): boolean => part <= partAt(0);
/** The part of a running generator that is what it was sent: none of those it hands out. */
export const sentPart = -3;
/** The part of a generator that it returns when it has handed out everything. */
export const returnedPart = -4;
/** The part of a promise that is the reason why it is rejected. */
export const rejectedPart = -5;
/** The part of a mapping that its keys are. */
export const keyPart = -6;
/** What one gets who goes through a collection: elements that have no name, and the keys of a mapping. */
export const eachPart = -7;
const firstKeyed = -(2 ** 29);
/** The part named by the value of a parameter, by its place: which one that is, the calls of the function say. */
export const keyedBy = (parameter: number): number => firstKeyed - parameter;
export const isKeyed = (part: number): boolean => part <= firstKeyed;
export const parameterOf = (part: number): number => firstKeyed - part;
const ownParts = new Set([sentPart, returnedPart, rejectedPart, keyPart]);
const isHandedOut = (part: number): boolean => !ownParts.has(part);
const isGoneThrough = (part: number): boolean => part === keyPart || part === anyPart || isPosition(part);
/** Whether a part is one that what is known of the whole says something about: what comes from outside does not reject with itself. */
export const isOfWhole = (part: number): boolean => part !== sentPart && part !== rejectedPart;
/** Whether what is stored as one part may be what is loaded as another. */
export const sameParts = (left: number, right: number): boolean =>
  left === right ||
  (left === anyPart && isHandedOut(right)) ||
  (right === anyPart && isHandedOut(left)) ||
  (left === eachPart && isGoneThrough(right)) ||
  (right === eachPart && isGoneThrough(left));
