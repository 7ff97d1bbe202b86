/**
 * The exponent b of y = a · x^b that fits some points best, by least squares of the logarithms: 1 is linear, 2 quadratic.
 * Points without a positive value say nothing; with fewer than two others the answer is null.
 */
export function exponent(points) {
  const logs = points.filter(([x, y]) => x > 0 && y > 0).map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (of) => logs.reduce((sum, point) => sum + of(point), 0) / logs.length;
  const [x, y] = [mean(([at]) => at), mean(([, at]) => at)];
  const spread = logs.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
  if (logs.length < 2 || spread === 0) return null;
  return logs.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0) / spread;
}
