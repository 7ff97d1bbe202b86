/** Numbers that are used again and again; what stays from before is room, not content. */
export type Scratch = Int32Array<ArrayBuffer>;

const mostSpare = 1 << 16;

/** An array with room for `length` numbers: the one given, or a larger one. What is in it is arbitrary. */
export const roomFor = (array: Scratch, length: number): Scratch =>
  array.length >= length ? array : new Int32Array(length + Math.min(length, mostSpare));

/** The same, with zeros in the first `length` places. */
export const zerosFor = (array: Scratch, length: number): Scratch =>
  array.length >= length ? array.fill(0, 0, length) : roomFor(array, length);
