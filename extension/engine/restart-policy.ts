/** Decides whether a process that stopped by itself is started again: a few times in a row, then no more. */
export class RestartPolicy {
  private stops: number[] = [];

  constructor(
    private readonly most = 3,
    private readonly windowMs = 180_000,
  ) {}

  /** Counts one stop; true when it should be started again. */
  shouldRestart(now: number): boolean {
    this.stops = [...this.stops.filter((time) => now - time < this.windowMs), now];
    return this.stops.length <= this.most;
  }

  /** A person asked for a new start: earlier stops no longer count. */
  forgive(): void {
    this.stops = [];
  }
}
