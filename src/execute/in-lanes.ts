/**
 * Does numbered tasks in lanes, one at a time in each; a task starts when those it waits for are done, and before others
 * when a longer chain of tasks waits for it, lower numbers first. `waits` may name lower numbers only. When one fails, no other is started, and its error is thrown once the lanes are still.
 */
export async function inLanes<Lane>(
  waits: readonly (readonly number[])[],
  lanes: readonly Lane[],
  run: (task: number, lane: Lane) => Promise<void>,
): Promise<void> {
  const open = new Set(longestChainFirst(waits));
  const done = new Set<number>();
  const free = [...lanes];
  const failures: unknown[] = [];
  const running = new Set<Promise<void>>();
  const start = (task: number, lane: Lane): void => {
    open.delete(task);
    const work = run(task, lane)
      .then(
        () => void done.add(task),
        (error) => void failures.push(error),
      )
      .finally(() => {
        free.push(lane);
        running.delete(work);
      });
    running.add(work);
  };
  while (open.size > 0 && failures.length === 0) {
    const ready = [...open].find((task) => waits[task]?.every((other) => done.has(other)));
    const lane = ready === undefined ? undefined : free.pop();
    if (ready !== undefined && lane !== undefined) start(ready, lane);
    else await Promise.race(running);
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}

/** The tasks by the number of tasks in the longest chain that begins with them, so that no chain is left for the end. */
function longestChainFirst(waits: readonly (readonly number[])[]): readonly number[] {
  const chain = waits.map(() => 1);
  for (let task = waits.length - 1; task >= 0; task--)
    for (const other of waits[task] ?? []) chain[other] = Math.max(chain[other] ?? 1, 1 + (chain[task] ?? 1));
  return [...waits.keys()].sort((a, b) => (chain[b] ?? 0) - (chain[a] ?? 0) || a - b);
}
