/** A symbol that is drawn, by a text that begins at its name, and the beginning of the label of the node expanded then. */
export interface Start {
  readonly file: string;
  readonly text: string;
  readonly expands: string;
}

/** What the program that holds the browser wants measured. */
export interface FacePlan {
  readonly starts: { readonly hub: Start; readonly middle: Start };
  readonly rounds: number;
  readonly cycles: number;
  readonly sampleEvery: number;
}

interface Size {
  readonly nodes: number;
  readonly edges: number;
}

/** Milliseconds from the command, and from the double click, to the frame that shows what it asked for. */
export interface Drawn {
  readonly paint: number;
  readonly expand: number;
  readonly before: Size;
  readonly after: Size;
}

/** One round, the picture of each start after a webview without content. */
export type Paints = Readonly<Record<keyof FacePlan['starts'], Drawn>> & { readonly blank: number };

/** Bytes after a number of cycles. */
export interface Memory {
  readonly cycle: number;
  /** Heap of the extension host, collected. */
  readonly host: number;
  /** Private memory of the engine. */
  readonly engine: number;
  /** Heap of the window and the pages in it, collected, and private memory of all processes that draw. */
  readonly window: number;
  readonly renderers: number;
  readonly documents: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Milliseconds between frames, with the picture at rest and while it is moved. */
interface Frames {
  readonly still: readonly number[];
  readonly panning: readonly number[];
}

export interface FaceRun {
  readonly paints: readonly Paints[];
  readonly frames: Frames;
  readonly pictured: Size;
  /** Cycles of a webview without content, and then of pictures. */
  readonly memory: Readonly<Record<'blank' | 'pictures', readonly Memory[]>>;
  /** Milliseconds from a question to the answer for each of a number of warm hovers. */
  readonly hovers: readonly number[];
  /** Milliseconds the extension takes on the main thread of its host when it is activated. */
  readonly activation: number;
}
