import { createHash } from 'node:crypto';

/** First 40 bits of sha256(path): the upper part of every node id. */
export function fileKey(path: string): bigint {
  return BigInt(`0x${createHash('sha256').update(path).digest('hex').slice(0, 10)}`);
}

/** Keys of all paths; two paths with the same key would share node ids, so that fails. */
export function fileKeys(paths: readonly string[], keyOf = fileKey): bigint[] {
  const pathOf = new Map<bigint, string>();
  return paths.map((path) => {
    const key = keyOf(path);
    const other = pathOf.get(key);
    if (other !== undefined) {
      throw new Error(`The files ${other} and ${path} have the same key ${key}; exclude or rename one of them.`);
    }
    pathOf.set(key, path);
    return key;
  });
}
