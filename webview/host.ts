import type { SavedPanel } from '../src/protocol/panels.ts';

interface EditorApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): EditorApi;

/** The page's side of the panel: typed messages out, updates in, and the state that survives being hidden. */
export class Host<Message, Update, Saved extends SavedPanel> {
  private readonly api = acquireVsCodeApi();

  post(message: Message): void {
    this.api.postMessage(message);
  }

  listen(take: (update: Update) => void): void {
    window.addEventListener('message', (event: MessageEvent<Update>) => take(event.data));
  }

  get saved(): Partial<Saved> {
    return (this.api.getState() ?? {}) as Partial<Saved>;
  }

  save(change: Partial<Saved>): void {
    this.api.setState({ ...this.saved, ...change });
  }
}
