import { setFlagsFromString } from 'node:v8';

/** Compilers up to here go from plain code to the most expensive one at once; later ones have a cheaper one between. */
const lastWithoutMiddleTier = 11;

/**
 * Tells the compilers of V8 to do less for code that runs for a second or two: they took a third of the processor time of
 * reading 2.5 MB of TypeScript. With their usual budget for inlining they compile the same code many times over for loops
 * that end soon. Without a middle tier they also start late and leave out two steps, which takes another 5 to 10 %; with one,
 * the same only makes the code slower.
 */
export function spareCompilers(v8: string = process.versions.v8): void {
  for (const flag of compilerFlags(v8)) setFlagsFromString(flag);
}

export function compilerFlags(v8: string): readonly string[] {
  if (Number.parseInt(v8, 10) > lastWithoutMiddleTier) return ['--max-inlined-bytecode-size-cumulative=100'];
  return [
    '--max-inlined-bytecode-size-cumulative=0',
    '--no-turbo-splitting',
    '--no-turbo-loop-peeling',
    '--interrupt-budget=132000',
  ];
}
