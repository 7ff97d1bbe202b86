import type { Event } from 'vscode';

/** The next value of an event. */
export function nextEvent<T>(event: Event<T>, timeoutMs = 30_000): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The event did not come in time.')), timeoutMs);
    const listener = event((value) => {
      clearTimeout(timer);
      listener.dispose();
      resolve(value);
    });
  });
}
