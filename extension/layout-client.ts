import { Worker } from 'node:worker_threads';
import type { LayoutAnswer, LayoutRequest, Positions, Room } from '../src/protocol/layout.ts';
import { t } from '../src/protocol/translate.ts';

type Waiting = { resolve(positions: Positions): void; reject(error: Error): void };

/** The layout worker: one thread that lives as long as the window and is warmed up when it starts. */
export class LayoutClient {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  /** That of the panel that was drawn or resized last. */
  room: Room | undefined;

  constructor(private readonly module: string) {}

  layout(request: Omit<LayoutRequest, 'id' | 'room'>): Promise<Positions> {
    this.worker ??= this.start();
    const id = ++this.lastId;
    const room = this.room && { room: { width: this.room.width, height: this.room.height } };
    this.worker.postMessage({ id, ...request, ...room } satisfies LayoutRequest);
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  /** Starts the thread before it is needed; the layout code is slow when it runs first. */
  warm(): void {
    this.worker ??= this.start();
  }

  dispose(): void {
    void this.worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.module);
    worker.on('message', (answer: LayoutAnswer) => this.take(answer));
    worker.on('error', (error) => this.fail(error));
    worker.on('exit', () => {
      this.worker = undefined;
      this.fail(new Error(t('The layout thread ended.')));
    });
    worker.unref();
    return worker;
  }

  private take(answer: LayoutAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('failed' in answer) waiting?.reject(new Error(answer.failed));
    else waiting?.resolve(answer.positions);
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
