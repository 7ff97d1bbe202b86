import type { App } from '../app.ts';

/** What a command does; `given` is its argument when it is run from a link, a tree or a test. */
export type Command = (app: App, given: unknown) => unknown;
