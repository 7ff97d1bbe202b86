import type { Workbench } from './workbench.ts';

const firstLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';

/** Runs scenarios and counts them. One that fails is tried once more, from a window at rest; what comes after it goes on. */
export class ScenarioRun {
  passed = 0;
  failed = 0;
  /** How many failed since one passed. */
  failedInARow = 0;

  constructor(
    private readonly say: (text: string) => void,
    private readonly workbench: () => Pick<Workbench, 'rest' | 'screenshot'>,
  ) {}

  /** Whether the scenario passed, the second time at the latest. */
  async try(name: string, scenario: () => Promise<void>): Promise<boolean> {
    try {
      await scenario();
      return this.pass(name);
    } catch (error) {
      await this.leave(`failure-first-${name}`);
      this.say(`tried again: ${name}: ${firstLine(error)}`);
      return this.once(name, scenario);
    }
  }

  /** Whether something passed that cannot be tried again. */
  async once(name: string, scenario: () => Promise<void>): Promise<boolean> {
    try {
      await scenario();
      return this.pass(name);
    } catch (error) {
      this.failed++;
      this.failedInARow++;
      this.say(`failed: ${name}`);
      console.error(error);
      await this.leave(`failure-${name}`);
      return false;
    }
  }

  private pass(name: string): true {
    this.passed++;
    this.failedInARow = 0;
    this.say(`passed: ${name}`);
    return true;
  }

  /** Keeps a picture of what went wrong and puts it away. */
  private async leave(picture: string): Promise<void> {
    const workbench = this.workbench();
    await workbench.screenshot(picture.replaceAll(/\W+/g, '-')).catch(() => {});
    await workbench.rest().catch((error) => this.say(`the window did not come to rest: ${firstLine(error)}`));
  }
}
