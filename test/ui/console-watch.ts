import type { Page } from 'playwright-core';

const ours = /vscode-resource\.vscode-cdn\.net|contrib\/webview\/browser|Content Security Policy|code-anatomy/i;
/** Said about the server's own front end, which does not run here, or of what a window that closes reads no further. */
const notOurs = /manifest\.json|serviceWorker|favicon|vsda|Could not locate the bindings|Canceled: Canceled|\(Canceled/;

/** Collects what the console says about us: errors of our pages and of the extension, and breaches of the policy. */
export class ConsoleWatch {
  readonly troubles: string[] = [];

  constructor(page: Page) {
    page.on('console', (message) => {
      const text = `${message.text()} @ ${message.location().url}`;
      if (process.env.UI_VERBOSE) console.log(`  ${message.type()}: ${text.slice(0, 400)}`);
      if (message.type() === 'error' && ours.test(text) && !notOurs.test(text)) this.troubles.push(text);
    });
    page.on('pageerror', (error) => {
      if (ours.test(`${error.stack}`)) this.troubles.push(String(error));
    });
  }
}
