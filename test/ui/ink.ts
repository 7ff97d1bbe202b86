import type { Page } from 'playwright-core';

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How many pixels of each area of a PNG are not white, decoded by the browser. */
export const inkIn = (page: Page, png: Buffer, areas: readonly Area[]): Promise<readonly number[]> =>
  page.evaluate(
    async ([base64, areas]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!pen) throw new Error('There is no canvas to decode on.');
      pen.drawImage(image, 0, 0);
      return areas.map(({ left, top, width, height }) => {
        const { data } = pen.getImageData(left, top, width, height);
        let ink = 0;
        for (let at = 0; at < data.length; at += 4) if (Math.min(...data.subarray(at, at + 3)) < 200) ink++;
        return ink;
      });
    },
    [png.toString('base64'), areas] as const,
  );
