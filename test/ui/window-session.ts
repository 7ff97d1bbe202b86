import { openBrowser, startHost } from '../../setup/vscode-host/host.mjs';
import { installHost } from '../../setup/vscode-host/install.mjs';
import { must } from '../../src/model/must.ts';
import { ConsoleWatch } from './console-watch.ts';
import { Workbench } from './workbench.ts';

type Host = Awaited<ReturnType<typeof startHost>>;
type Browser = Awaited<ReturnType<typeof openBrowser>>;
type HostOptions = Partial<Parameters<typeof startHost>[0]>;

const settings = {
  'workbench.colorTheme': 'Default Dark Modern',
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
};

/** Two windows share the machine. */
const longestMs = 60_000;

/** A server and a browser with one window at a time, since one at a time has the graph. */
export class WindowSession {
  readonly watch: ConsoleWatch;
  workbench: Workbench;
  private readonly others: Host[] = [];

  static async start(): Promise<WindowSession> {
    const installed = await installHost();
    const extensionsDir = process.env.EXTENSIONS_DIR; // With an installed package, nothing is loaded from this folder.
    const start = (options: HostOptions = {}) =>
      startHost({ ...installed, ...options, settings: { ...settings, ...options.settings } });
    const host = await start(extensionsDir ? { extensionsDir } : {});
    return new WindowSession(host, await openBrowser(installed.browser), start);
  }

  private constructor(
    readonly host: Host,
    private readonly browser: Browser,
    private readonly start: (options: HostOptions) => Promise<Host>,
  ) {
    browser.page.context().setDefaultTimeout(longestMs);
    this.watch = new ConsoleWatch(browser.page);
    this.workbench = new Workbench(browser.page);
  }

  /** Opens the folder of the scenarios in the window. */
  async openFolder(): Promise<void> {
    const { page } = this.workbench;
    const fixture = must(process.env.CODE_ANATOMY_FIXTURE, 'CODE_ANATOMY_FIXTURE');
    const ours = ['extensionDevelopmentPath', this.host.remote(process.cwd())] as const;
    await page.goto(this.host.url(fixture, process.env.EXTENSIONS_DIR ? [] : [ours]));
    await page.locator('.monaco-workbench .part.sidebar').waitFor({ timeout: 60_000 });
  }

  /** Closes the window and opens an empty one, in which a function runs before anything else. */
  async openAnother(before: () => void = () => {}): Promise<Workbench> {
    await this.workbench.page.close();
    this.workbench = new Workbench(await this.browser.openPage(before));
    return this.workbench;
  }

  /** Starts another server, which ends with this one. */
  async startAnother(options: HostOptions): Promise<Host> {
    const started = await this.start(options);
    this.others.push(started);
    return started;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    for (const each of [this.host, ...this.others]) await each.stop();
  }
}
