import { CallEntry } from './call-entries.ts';
import type { Made } from './call-makers.ts';
import type { WalkContext } from './walk-context.ts';

/** The entries of a walk by which values are where some calls have made what holds them, one for the same calls. */
export class StartedEntries {
  private readonly known = new Map<string, CallEntry>();

  constructor(private readonly first: WalkContext<CallEntry>) {}

  by(made: Made): WalkContext<CallEntry> {
    const { calls, factory, since } = made;
    const key = [
      factory,
      inOrder(calls),
      ...(since ? [inOrder(since.places), since.symbol, since.isWhole, since.isAgain] : []),
    ].join(' ');
    const known = this.known.get(key);
    if (known) return known.context;
    const entry = new CallEntry(true, null, made);
    entry.context = this.first.entered(entry);
    this.known.set(key, entry);
    return entry.context;
  }
}

const inOrder = (places: Iterable<number>): string => [...places].toSorted((left, right) => left - right).join();
