/** Tells when the first of several answers is waited for, and when none is any more. */
export class BusyCount {
  /** Number of answers on their way. */
  private awaited = 0;

  constructor(private readonly tell: (isBusy: boolean) => void) {}

  async during<T>(work: Promise<T>): Promise<T> {
    this.awaited++;
    this.tell(true);
    try {
      return await work;
    } finally {
      this.awaited--;
      if (this.awaited === 0) this.tell(false);
    }
  }
}
