import { t } from '../../src/protocol/translate.ts';

const patienceMs = 15_000;

/** Lets the page turn a drawing into a bitmap, and waits for it. */
export class BitmapMaker {
  private take: ((data: string) => void) | undefined;

  constructor(private readonly ask: (svg: string) => void) {}

  /** What the page made of the drawing: the bytes of a PNG in base64, empty when it could not. */
  receive(data: string): void {
    this.take?.(data);
  }

  async make(svg: string): Promise<Uint8Array> {
    const data = await new Promise<string>((resolve, reject) => {
      setTimeout(() => reject(new Error(t('The panel has to be visible to make a bitmap.'))), patienceMs).unref();
      this.take = resolve;
      this.ask(svg);
    });
    if (!data) throw new Error(t('The picture is too large for a bitmap; SVG has no such limit.'));
    return Buffer.from(data, 'base64');
  }
}
