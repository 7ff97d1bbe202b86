/** An edge of a picture of dependences: the code unit by its id, the statements by their nodes, and what it is. */
export interface DependenceId {
  readonly unit: string;
  readonly source: number;
  readonly target: number;
  /** How control goes, or `value`. */
  readonly label: string;
}

export const dependenceId = ({ unit, source, target, label }: DependenceId): string =>
  `dependence:${unit}:${source}>${target}:${label}`;

export function parseDependenceId(id: string): DependenceId | null {
  const parts = /^dependence:(\d+):(\d+)>(\d+):(.+)$/su.exec(id);
  if (!parts) return null;
  const [, unit = '', source, target, label = ''] = parts;
  return { unit, source: Number(source), target: Number(target), label };
}
