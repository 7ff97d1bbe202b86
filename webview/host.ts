import type { SavedPanel } from '../src/protocol/panels.ts';

interface EditorApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): EditorApi;

/** Longest time until what a page saves is kept by the editor, should the page never come to rest. */
const mostWaitMs = 200;

/** The page's side of the panel: typed messages out, updates in, and the state that survives being hidden. */
export class Host<Message, Update, Saved extends SavedPanel> {
  private readonly api = acquireVsCodeApi();
  private kept = (this.api.getState() ?? {}) as Partial<Saved>;
  private isWaiting = false;

  constructor() {
    window.addEventListener('pagehide', () => this.hand());
  }

  post(message: Message): void {
    this.api.postMessage(message);
  }

  listen(take: (update: Update) => void): void {
    window.addEventListener('message', (event: MessageEvent<Update>) => take(event.data));
  }

  get saved(): Partial<Saved> {
    return this.kept;
  }

  /** The editor takes the state as one text, with the picture in it: once after what is shown has been painted. */
  save(change: Partial<Saved>): void {
    this.kept = { ...this.kept, ...change };
    if (this.isWaiting) return;
    this.isWaiting = true;
    requestIdleCallback(() => this.hand(), { timeout: mostWaitMs });
  }

  private hand(): void {
    if (!this.isWaiting) return;
    this.isWaiting = false;
    this.api.setState(this.kept);
  }
}
