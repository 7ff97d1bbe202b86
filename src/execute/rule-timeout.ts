import type { Session } from '../session/session.ts';

/** A rule that took longer in the database than the profile allows. */
export class RuleTimeout extends Error {
  constructor(milliseconds: number) {
    super(`It took longer than ${milliseconds} ms and was stopped.`);
    this.name = 'RuleTimeout';
  }
}

/** Runs something in the session and stops it there when it takes too long; without a limit it just runs. */
export async function withTimeout<T>(session: Session, milliseconds: number | null, run: () => Promise<T>): Promise<T> {
  if (milliseconds === null) return run();
  let isLate = false;
  // A statement that is still being planned does not hear the first call.
  const timer = setInterval(() => {
    isLate = true;
    session.interrupt();
  }, milliseconds);
  try {
    return await run();
  } catch (error) {
    throw isLate ? new RuleTimeout(milliseconds) : error;
  } finally {
    clearInterval(timer);
  }
}
