import type { Frame } from 'playwright-core';

const longestMs = 400;

/** Waits until what moves and will end has ended in a frame and it was drawn; a frame that is not seen draws nothing. */
export async function untilStill(frame: Frame): Promise<void> {
  const still = frame.evaluate(async () => {
    const ending = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((each) => each.finished));
    const drawn = () => new Promise(requestAnimationFrame);
    const { graphPicture } = window as unknown as { graphPicture?: import('cytoscape').Core };
    do await drawn();
    while (graphPicture?.animated());
    await drawn();
  });
  const enough = new Promise((resolve) => setTimeout(resolve, longestMs));
  await Promise.race([still, enough]).catch(() => {});
}
