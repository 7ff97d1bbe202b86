import { type Rule, rulesInputs } from './rule.ts';

/** A rule set that cannot run, with a sentence for each fault. */
export class RuleSetError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'RuleSetError';
  }
}

/**
 * Rules in an order in which every table is complete before it is read: all its writers come first. `given` are the
 * tables that are there from the start. Among rules that are ready the order given is kept.
 */
export function orderRules(rules: readonly Rule[], given: ReadonlySet<string>): readonly Rule[] {
  const faults = [...repeatedIds(rules), ...unknownTables(rules, given)];
  if (faults.length > 0) throw new RuleSetError(faults);
  const ordered: Rule[] = [];
  let waiting = [...rules];
  while (waiting.length > 0) {
    const unwritten = new Set(waiting.map((rule) => rule.output.name));
    const ready = waiting.filter((rule) => rulesInputs(rule).every((table) => !unwritten.has(table)));
    if (ready.length === 0) throw new RuleSetError([cycleSentence(waiting)]);
    ordered.push(...ready);
    waiting = waiting.filter((rule) => !ready.includes(rule));
  }
  return ordered;
}

function repeatedIds(rules: readonly Rule[]): readonly string[] {
  const ids = rules.map((rule) => rule.id);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => `Two rules are called ${id}.`);
}

function unknownTables(rules: readonly Rule[], given: ReadonlySet<string>): readonly string[] {
  const written = new Set(rules.map((rule) => rule.output.name));
  return rules.flatMap((rule) =>
    rulesInputs(rule)
      .filter((table) => !written.has(table) && !given.has(table))
      .map((table) => `Rule ${rule.id} reads \`${table}\`, which no rule writes.`),
  );
}

function cycleSentence(waiting: readonly Rule[]): string {
  const cycle = cycleAmong(waiting).map((rule) => `${rule.id} (${rulesInputs(rule).join(', ')} → ${rule.output.name})`);
  return `These rules wait for each other: ${cycle.join('; ')}. Recursion must be a fixpoint.`;
}

/** Rules of which each waits for the next and the last for the first, where every rule waits for one of them all. */
function cycleAmong(waiting: readonly Rule[]): readonly Rule[] {
  const way: Rule[] = [];
  for (let rule = waiting[0]; rule; rule = waitsFor(rule, waiting)) {
    if (way.includes(rule)) return way.slice(way.indexOf(rule));
    way.push(rule);
  }
  return waiting;
}

const waitsFor = (rule: Rule, waiting: readonly Rule[]): Rule | undefined =>
  waiting.find(({ output }) => rulesInputs(rule).includes(output.name));
