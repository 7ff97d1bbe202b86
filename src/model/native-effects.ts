/** What built-in functions and members do with values, for the analysis of what places hold. `A` is an argument, from 0. */
const nativeEffects = {
  same: 'Gives A0, or a collection of its elements.',
  itself: 'Gives the object.',
  element: 'Gives an element of the object.',
  first_element: 'Gives an element of A0.',
  send: 'Gives an element of the object; the callable that yields it gets A0 where it yields.',
  resume:
    'Gives an object that has what the generator yields as a member; the callable that yields it gets A0 where it yields.',
  get: 'Gives the member of the object with the key A0, or A1.',
  set: 'Makes A1 the member of the object with the key A0; gives the object.',
  get_or_set: 'Gives the member of the object with the key A0, which A1 is when there is none.',
  put: 'Makes the arguments elements of the object; gives the object.',
  merge: 'The object gets the members of the arguments.',
  merge_first: 'A0 gets the members of the other arguments; gives A0.',
  create: 'Gives an object that has the members of A0.',
  inherit: 'Instances of A0 have the members of instances of A1.',
  collection: 'Gives a collection of the elements of A0 and the named arguments.',
  default_collection: 'Gives a collection of what A0 gives, of the elements of the others and the named arguments.',
  argument_collection: 'Gives a collection of the arguments.',
  pair_collection: 'Gives a collection of what the pairs in A0 hold.',
  pairs: 'Gives pairs of which the second is an element of the object, or of A0.',
  flatten: 'Gives a collection of the elements of the object and of their elements.',
  flatten_first: 'Gives a collection of the elements of the elements of A0.',
  each: 'Calls A0 with each element of the object; gives a collection of the results.',
  each_flat: 'Calls A0 with each element of the object; gives a collection of the results and of their elements.',
  each_same: 'Calls A0 with elements of the object; gives the object.',
  each_element: 'Calls A0 with elements of the object; gives one of them.',
  fold: 'Calls A0 with the last result and each element of the object; gives the last result.',
  map_function: 'Calls A0 with each element of the others; gives a collection of the results.',
  filter_function: 'Calls A0 with each element of A1; gives A1.',
  fold_function: 'Calls A0 with the last result and each element of A1; gives the last result.',
  sort_function: 'Calls named arguments with elements of A0; gives A0.',
  best_function: 'Calls named arguments with elements of A0; gives an element.',
  partial: 'Gives a function that calls A0 with the others and what it is given.',
  bind: 'Gives a function that calls the object with the instance A0, the others and what it is given.',
  call: 'Calls the object with the instance A0 and the others.',
  apply: 'Calls the object with the instance A0 and the elements of A1.',
  apply_function: 'Calls A0 with the elements of A2.',
  soon: 'Calls A0 later with the others.',
  later: 'Calls A0 later with the others but A1.',
  run: 'Calls functions it is given, by whatever name.',
  promise: 'Calls A0 with a function that settles what it gives.',
  get_member: 'Gives the member A1 of A0, or A2.',
  set_member: 'Makes A2 the member A1 of A0.',
  define_member: 'Makes what A2 describes the member A1 of A0; gives A0.',
  listen: 'Keeps A1 under the key A0 of the object; gives the object.',
  notify: 'Calls what is kept under the key A0 of the object with the others.',
  passing: 'Gives a function that gives its argument.',
  class_of: 'Gives the class of A0.',
} as const;

export type NativeEffect = keyof typeof nativeEffects;

/** The effects in the order in which rows number them. */
export const nativeEffectNames = Object.keys(nativeEffects) as readonly NativeEffect[];

/** Effects on a member that an argument names. */
export const keyedEffects: readonly NativeEffect[] = [
  'get',
  'set',
  'get_or_set',
  'get_member',
  'set_member',
  'define_member',
  'listen',
  'notify',
];
