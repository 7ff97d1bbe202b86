/** A question that takes longer is not waited for; closing what it reads ends it. */
const longestWaitMs = 10_000;

/** Lets questions end before what they read is exchanged, and holds new ones until the other is there. */
export class QuestionGate {
  private readonly open = new Set<Promise<unknown>>();
  private exchanging: Promise<void> | null = null;

  async ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    while (this.exchanging) await this.exchanging;
    const answer = question();
    this.open.add(answer);
    try {
      return await answer;
    } finally {
      this.open.delete(answer);
    }
  }

  /** Runs one exchange; what it rejects with is the caller's, questions go on all the same. */
  async exchange(act: () => Promise<void>): Promise<void> {
    const done = this.ended().then(act);
    const settled = done.catch(() => {});
    this.exchanging = settled;
    try {
      await done;
    } finally {
      if (this.exchanging === settled) this.exchanging = null;
    }
  }

  private async ended(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise((resolve) => {
      timer = setTimeout(resolve, longestWaitMs);
    });
    await Promise.race([Promise.allSettled(this.open), limit]);
    clearTimeout(timer);
  }
}
