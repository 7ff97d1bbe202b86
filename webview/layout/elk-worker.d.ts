declare module 'elkjs/lib/elk-worker.min.js' {
  /** ELK in this thread, with the interface of a web worker. */
  export class Worker extends globalThis.Worker {
    constructor(url?: string);
  }
}
