/** One line of a source file without its end, or null when it cannot be read. */
export type ReadLine = (path: string, line: number) => Promise<string | null>;
