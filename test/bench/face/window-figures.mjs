import { readdirSync, readFileSync } from 'node:fs';

const waitMs = 60_000;
const framesCounted = 180;

/**
 * Runs in every page before anything else: notes when a blank panel, or a picture with another label, was painted in a
 * page inside. A panel's own page is written into a frame that is there already, which ends what was started in it.
 */
export function notePaints() {
  const labelIn = (inside) =>
    inside?.body?.dataset.panel === 'blank' ? 'blank' : inside?.querySelector('.picture')?.getAttribute('aria-label');
  const shown = () =>
    [...document.querySelectorAll('iframe')].map((frame) => labelIn(frame.contentDocument)).find(Boolean);
  const look = () => {
    const label = shown();
    // What is in the page in one frame has been painted when the next one begins.
    if (label && label !== window.paintedLabel) {
      window.paintedLabel = label;
      requestAnimationFrame(() => {
        window.paintedAt = performance.timeOrigin + performance.now();
      });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** What is measured from outside the window. */
export class WindowFigures {
  constructor(page) {
    this.page = page;
  }

  /** When the first panel was painted after a time, in milliseconds since 1970. */
  painted(since) {
    return this.#wait('nothing was painted', async (frame) => {
      const at = await frame.evaluate(() => window.paintedAt ?? 0);
      return at > since ? at : undefined;
    });
  }

  /** Waits until no panel is left. */
  async closed() {
    const end = Date.now() + waitMs;
    while (this.page.frames().some((frame) => frame.url().includes('/contrib/webview/'))) {
      if (Date.now() > end) throw new Error('A panel did not close.');
      await this.page.waitForTimeout(20);
    }
  }

  /** Milliseconds from a double click on a node until the picture with its neighbours was painted. */
  async expand(label) {
    const frame = await this.#picture();
    const begun = await frame.evaluate((label) => {
      const [node] = window.graphPicture.nodes('.leaf').filter((each) => each.data('label').startsWith(label));
      if (!node) throw new Error(`No node begins with ${label}.`);
      node.emit('dbltap');
      return performance.timeOrigin + performance.now();
    }, label);
    return (await this.painted(begun)) - begun;
  }

  /** Milliseconds between frames while the picture rests, and while it is dragged. */
  async frames() {
    const frame = await this.#picture();
    await frame.evaluate(() => window.graphPicture.fit());
    const count = () =>
      frame.evaluate(async (count) => {
        const times = [];
        for (let last = await new Promise(requestAnimationFrame); times.length < count; ) {
          const now = await new Promise(requestAnimationFrame);
          times.push(now - last);
          last = now;
        }
        return times;
      }, framesCounted);
    const still = await count();
    const { x, y, width } = await frame.locator('.picture').boundingBox();
    const [left, top] = [x + width / 2, y + 60]; // Above the picture, where there is no node.
    const { mouse } = this.page;
    await mouse.move(left, top);
    await mouse.down();
    let isCounted = false;
    const panning = count().finally(() => {
      isCounted = true;
    });
    for (let step = 0; !isCounted; step++)
      await mouse.move(left + 60 * Math.sin(step / 10), top + 20 * Math.sin(step / 7));
    await mouse.up();
    return { still, panning: await panning };
  }

  async memory(engine) {
    this.session ??= await this.page.context().newCDPSession(this.page);
    await this.session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.session.send('Runtime.getHeapUsage');
    const { documents, nodes, jsEventListeners } = await this.session.send('Memory.getDOMCounters');
    const renderers = descendants(process.pid).filter((pid) => commandOf(pid).includes('--type=renderer'));
    return {
      engine: memoryOf(engine, 'RssAnon'),
      window: usedSize,
      ...{ documents, nodes, listeners: jsEventListeners },
      renderers: renderers.reduce((sum, pid) => sum + memoryOf(pid, 'RssAnon'), 0),
    };
  }

  #picture() {
    return this.#wait('there is no picture', async (frame) =>
      (await frame.evaluate(() => window.graphPicture?.nodes().nonempty() ?? false)) ? frame : undefined,
    );
  }

  async #wait(otherwise, look) {
    const end = Date.now() + waitMs;
    while (Date.now() < end) {
      for (const frame of this.page.frames()) {
        const found = await look(frame).catch(() => undefined); // A frame may go away meanwhile.
        if (found !== undefined) return found;
      }
      await this.page.waitForTimeout(20);
    }
    throw new Error(`After ${waitMs / 1000} s ${otherwise}.`);
  }
}

function descendants(pid) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const parent = /^PPid:\s*(\d+)/m.exec(read(`/proc/${name}/status`))?.[1];
      return parent ? [[Number(name), Number(parent)]] : [];
    });
  const below = (of) => parents.filter(([, parent]) => parent === of).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

const commandOf = (pid) => read(`/proc/${pid}/cmdline`);
/** A line of the memory of a process, in bytes. */
const memoryOf = (pid, name) =>
  1024 * Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(read(`/proc/${pid}/status`))?.[1] ?? 0);

/** A process may have ended meanwhile. */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
