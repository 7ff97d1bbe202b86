export function exponent(points: readonly (readonly [x: number, y: number])[]): number | null;
