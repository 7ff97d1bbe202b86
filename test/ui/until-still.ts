import type { Frame } from 'playwright-core';

const longestMs = 400;

/** Waits until what moves and will end has ended in a frame and it was drawn; one that is not seen draws nothing. */
export async function untilStill(frame: Frame): Promise<void> {
  const still = async () => {
    if (await isSeen(frame)) await frame.evaluate(drawnAndStill);
  };
  const enough = new Promise((resolve) => setTimeout(resolve, longestMs));
  await Promise.race([still(), enough]).catch(() => {});
}

async function isSeen(frame: Frame): Promise<boolean> {
  for (let inner = frame, outer = frame.parentFrame(); outer; inner = outer, outer = outer.parentFrame())
    if (!(await (await inner.frameElement()).isVisible())) return false;
  return true;
}

/** Runs in the page. */
async function drawnAndStill(): Promise<void> {
  const ending = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map((each) => each.finished));
  const drawn = () => new Promise(requestAnimationFrame);
  const { graphPicture } = window as unknown as { graphPicture?: import('cytoscape').Core };
  do await drawn();
  while (graphPicture?.animated());
  await drawn();
}
