import { Worker } from 'node:worker_threads';
import type { GraphView } from '../protocol/graph-view.ts';
import type { Arrangement, LayoutAnswer, LayoutRequest, Positions, Room } from '../protocol/layout.ts';

/** Finds a place for every node of a picture. */
export type ArrangePicture = (graph: GraphView, arrangement: Arrangement) => Promise<Positions>;

/** That of a page that is read on a screen, in pixels. */
const room: Room = { width: 1280, height: 900 };

/** Arranges pictures as the editor does, in a thread of the same program that ends with each. */
export const arrangeIn =
  (workerFile: string): ArrangePicture =>
  async (graph, arrangement) => {
    const worker = new Worker(workerFile);
    try {
      return await askedOf(worker, { id: 1, graph, arrangement, keep: {}, room });
    } finally {
      await worker.terminate();
    }
  };

function askedOf(worker: Worker, request: LayoutRequest): Promise<Positions> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The layout thread ended.')));
    worker.once('message', (answer: LayoutAnswer) => {
      if ('failed' in answer) reject(new Error(answer.failed));
      else resolve(answer.positions);
    });
    worker.postMessage(request);
  });
}
