/**
 * Does numbered tasks in lanes, one at a time in each; a task starts when those it waits for are done, lower numbers first.
 * `waits` may name lower numbers only. When one fails, no other is started, and its error is thrown once the lanes are still.
 */
export async function inLanes<Lane>(
  waits: readonly (readonly number[])[],
  lanes: readonly Lane[],
  run: (task: number, lane: Lane) => Promise<void>,
): Promise<void> {
  const open = new Set(waits.keys());
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
