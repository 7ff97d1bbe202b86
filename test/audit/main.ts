import { textTable } from '../../src/cli/format/text-table.ts';
import { orderedRules } from '../../src/engine/ordered-rules.ts';
import { loadGrammarCatalog } from '../../src/extract/grammar-catalog.ts';
import { assets } from '../tools/built-graph.ts';
import setup from '../tools/global-setup.ts';
import { auditRule } from './audit-rules.ts';
import { caseRows } from './case-rows.ts';
import { laneGaps } from './lane-gaps.ts';

// npm run audit:rules: every rule with lanes, functions, contract, examples and documentation, and what a lane cannot compute.

await setup();
const rows = await caseRows();
const audits = orderedRules(loadGrammarCatalog(assets.grammars)).map((rule) => auditRule(rule, rows.get(rule.id) ?? 0));
const lines = audits.map((audit) => [
  audit.rule,
  audit.stage,
  audit.output,
  audit.lanes.join('+'),
  audit.contract,
  String(audit.examples),
  String(audit.caseRows),
  audit.isDocumented ? 'yes' : 'no',
  audit.functions.join(' '),
]);
process.stdout.write(
  textTable(
    [['RULE', 'STAGE', 'OUTPUT', 'LANES', 'CONTRACT', 'EXAMPLES', 'CASE ROWS', 'DOCS', 'FUNCTIONS'], ...lines],
    ['left', 'left', 'left', 'left', 'left', 'right', 'right', 'left', 'left'],
  ),
);
process.stdout.write(
  `\nWhat a lane cannot compute\n${textTable(
    laneGaps().map(({ what, lane, why }) => [`  ${what}`, `not ${lane}`, why]),
    ['left', 'left', 'left'],
  )}`,
);
const faults = audits.flatMap(({ rule, faults }) => faults.map((fault) => `${rule}: ${fault}\n`));
process.stdout.write(`\n${audits.length} rules, ${faults.length} faults\n${faults.join('')}`);
process.exitCode = faults.length > 0 ? 1 : 0;
