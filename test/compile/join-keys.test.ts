import { expect, it } from 'vitest';
import { relationSql } from '../../src/compile/relation-sql.ts';
import { kindRole, syntaxNode } from '../../src/model/tables/extraction.ts';
import { factTables } from '../../src/model/tables/facts.ts';
import { equal } from '../../src/relation/expressions.ts';
import { from } from '../../src/relation/query.ts';

const { literal } = factTables;
const ofKinds = from('role', kindRole)
  .join('node', syntaxNode, (t) => [equal(t.role.language, t.node.language), equal(t.role.kind, t.node.kind)])
  .select((t) => ({ file: t.node.file, node: t.node.node }));
const ofLiterals = from('value', literal)
  .join('node', syntaxNode, (t) => [
    equal(t.value.language, t.node.language),
    equal(t.value.file, t.node.file),
    equal(t.value.node, t.node.node),
  ])
  .select((t) => ({ file: t.node.file, node: t.node.node }));

it('packs file and node into one key, in a statement over whole tables', () => {
  expect(relationSql(ofLiterals, { packKeys: true })).toContain(
    '(CAST("value"."file" AS BIGINT) * 4294967296 + "value"."node") = (CAST("node"."file" AS BIGINT) * 4294967296 + "node"."node")\n  AND "value"."language" = "node"."language"',
  );
  expect(relationSql(ofLiterals)).not.toContain('4294967296');
});

it('leaves languages and their kinds apart, so that the scan of what they are joined with is narrowed', () => {
  expect(relationSql(ofKinds, { packKeys: true })).toContain(
    '"role"."language" = "node"."language"\n  AND "role"."kind" = "node"."kind"',
  );
});
