import { InvalidArgumentError } from 'commander';

const perUnit = { kb: 1 / 1024, mb: 1, gb: 1024 } as const;

/** Reads a size, `512`, `512MB` or `1.5 GB`, as megabytes. */
export function megabytes(text: string): number {
  const parts = /^(\d+(?:\.\d+)?)\s*(kb|mb|gb)?$/i.exec(text.trim());
  const unit = (parts?.[2] ?? 'mb').toLowerCase() as keyof typeof perUnit;
  const value = Number(parts?.[1]) * perUnit[unit];
  if (!(value >= 0)) throw new InvalidArgumentError('It must be a size such as 512, 512MB or 2GB.');
  return value;
}
