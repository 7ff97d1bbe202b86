/** What a thread that computes a kernel is started with. */
export interface KernelTask {
  /** Name of the kernel. */
  readonly kernel: string;
  readonly columns: Readonly<Record<string, Int32Array>>;
  readonly rows: number;
}

/** Columns that a kernel gives, by name. */
export type KernelColumns = Readonly<Record<string, Int32Array | Uint8Array>>;

/** The memory of columns, to be handed from one thread to another. */
export const buffersOf = (columns: KernelColumns): ArrayBuffer[] => [
  ...new Set(Object.values(columns).map((column) => column.buffer as ArrayBuffer)),
];
