export function growCorpus(source: string, target: string, lines: number): number;
