import { afterEach, beforeEach, expect, it } from 'vitest';
import { Collectors } from '../../src/execute/collectors.ts';
import { runRules } from '../../src/execute/run-rules.ts';
import { saveRecords } from '../../src/execute/save-records.ts';
import { StoredRecords } from '../../src/execute/stored-records.ts';
import { integer } from '../../src/model/column.ts';
import { defineTable } from '../../src/model/table.ts';
import { field, values } from '../../src/relation/combine.ts';
import { explain } from '../../src/relation/explain.ts';
import { defineRule } from '../../src/rules/rule.ts';
import { defaultProfile } from '../../src/session/profile.ts';
import { Session } from '../../src/session/session.ts';

const output = defineTable('fact', 'thing', 'A table.', { number: integer('A number.') });
const ruleOf = (number: number) =>
  defineRule({
    id: 'things',
    stage: 'normalize',
    family: 'test',
    title: 'A rule',
    why: 'A test.',
    logic: 'a(x) :- b(x).',
    output,
    relation: values({ number: field('integer') }, [[number]]),
  });

let session: Session;
beforeEach(async () => {
  session = await Session.open(':memory:', { ...defaultProfile, explain: 'off' });
});
afterEach(() => session.close());

it('statement and text are those of a rule that says the same, and of no other', async () => {
  const [rule, collectors] = [ruleOf(1), new Collectors()];
  await runRules([rule], session, collectors);
  await saveRecords(session, collectors);
  const records = await StoredRecords.read(session);
  expect(records.saidOf(ruleOf(1), session)).toEqual({
    sql: collectors.executions[0]?.sql,
    text: explain(rule.relation),
  });
  expect(records.saidOf(ruleOf(2), session)).toBeNull();
  const other = await Session.open(':memory:', { ...defaultProfile, explain: 'off', route: 'canonical' });
  expect(records.saidOf(ruleOf(1), other)).toBeNull();
  other.close();
});
