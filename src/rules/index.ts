// Written by `npm run fix:rules`.
import { graphRules } from './graph-rules.ts';
import { withKnownDigests } from './known-digests.ts';
import { normalizeRules } from './normalize-rules.ts';
import { relateRules } from './relate-rules.ts';
import type { Rule } from './rule.ts';

/** Every rule but those compiled from language patterns. */
export const rules: readonly Rule[] = withKnownDigests([...graphRules, ...normalizeRules, ...relateRules]);
