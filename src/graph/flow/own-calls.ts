import type { FlowTables } from './flow-tables.ts';
import { PlacePairs } from './place-pairs.ts';
import { RowsBy } from './rows-by.ts';

/** A call of a method on the instance that the method around was called on, which may be one of several subclasses. */
interface OwnCall {
  readonly method: number;
  readonly token: number;
}

/** Which of several methods a call on the own instance means where it is known of which class the instance is. */
export class OwnCalls {
  private readonly calls: ReadonlyMap<number, OwnCall>;
  private readonly classes: PlacePairs;
  private readonly members: RowsBy;
  private readonly tokens: Int32Array;
  private readonly methods: Int32Array;

  constructor(tables: FlowTables, targets: PlacePairs) {
    const { exactMembers, exactReceivers } = tables;
    this.calls = ownCallsOf(tables, targets);
    const receivers = exactReceivers.at();
    this.classes = new PlacePairs(receivers, exactReceivers.at('class', 'class_file'));
    this.members = new RowsBy(exactMembers.at('class'));
    this.tokens = exactMembers.numbers('token');
    this.methods = exactMembers.at('target_node', 'target_file');
  }

  /** Methods in which what is called depends on the instance. */
  get callers(): ReadonlySet<number> {
    return new Set([...this.calls.values()].map(({ method }) => method));
  }

  /** The methods that a call may mean where its method was called by some calls; null where that is not known. */
  meant(call: number, sites: readonly number[]): ReadonlySet<number> | null {
    const own = this.calls.get(call);
    if (!own || sites.length === 0) return null;
    const meant = new Set<number>();
    for (const site of sites) {
      const classes = this.classes.all(site);
      if (classes.length === 0) return null;
      for (const each of classes) {
        const methods = this.members.all(each).filter((row) => this.tokens[row] === own.token);
        if (methods.length === 0) return null;
        for (const row of methods) meant.add(this.methods[row] as number);
      }
    }
    return meant;
  }
}

function ownCallsOf({ calls, members, receivers }: FlowTables, targets: PlacePairs): ReadonlyMap<number, OwnCall> {
  const [isDefinition, isSuper] = [receivers.numbers('isDefinition'), receivers.numbers('isSuper')];
  const isInside = receivers.numbers('isInside');
  const words = new PlacePairs(
    receivers.at(),
    receivers.at('method'),
    (row) => isDefinition[row] === 0 && isSuper[row] === 0 && isInside[row] === 0,
  );
  const accesses = new RowsBy(members.at());
  const [objects, tokens] = [members.at('object'), members.numbers('token')];
  const callees = calls.at('callee');
  const found = new Map<number, OwnCall>();
  for (const [row, call] of calls.at().entries()) {
    const access = accesses.first(callees[row] as number);
    const method = access < 0 ? undefined : words.get(objects[access] as number);
    if (method === undefined || new Set(targets.all(call)).size < 2) continue;
    found.set(call, { method, token: tokens[access] as number });
  }
  return found;
}
