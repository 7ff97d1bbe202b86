/** Where kernels that have much to do are computed. */
export interface KernelThread {
  /** The program of the thread; without it everything is computed in place. */
  readonly file?: string | undefined;
  /** Ends the thread. */
  readonly signal?: AbortSignal | undefined;
}
