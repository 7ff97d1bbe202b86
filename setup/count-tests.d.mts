interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** How many tests passed and failed, from what their runner printed. */
export declare const countTests: {
  readonly mocha: (output: string) => Counts;
  readonly scenarios: (output: string) => Counts;
};
