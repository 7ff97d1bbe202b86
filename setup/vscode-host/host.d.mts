import type { Page } from 'playwright-core';

export interface Host {
  readonly dir: string;
  remote(file: string): string;
  /** The address of a window with a folder, or with the folders of a workspace file. */
  url(opened: string, payload?: readonly (readonly [string, string])[]): string;
  stop(): Promise<void>;
}
export function startHost(options: {
  readonly server: string;
  readonly node: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly extensionsDir?: string;
}): Promise<Host>;
export function openBrowser(
  executable: string,
  viewport?: { readonly width: number; readonly height: number },
): Promise<{ readonly page: Page; openPage(before: () => void): Promise<Page>; close(): Promise<void> }>;
