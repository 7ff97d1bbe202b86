/** Does some work once it has been quiet for a while after it was asked for; one run at a time, what is asked meanwhile comes after. */
export class QuietRuns {
  private timer: NodeJS.Timeout | undefined;
  private isRunning = false;
  private isDue = false;

  constructor(
    private readonly work: () => Promise<void>,
    private readonly quietMs: number,
  ) {}

  ask(): void {
    if (this.isRunning) {
      this.isDue = true;
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), this.quietMs);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.isDue = false;
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    this.isDue = false;
    try {
      await this.work();
    } finally {
      this.isRunning = false;
      if (this.isDue) this.ask();
    }
  }
}
