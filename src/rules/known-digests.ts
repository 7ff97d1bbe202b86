import type { Rule } from './rule.ts';

/** Hash of the relation of each rule by its id; only bundles of the product have it, see `setup/rule-digests.mjs`. */
declare const RULE_DIGESTS: Readonly<Record<string, string>>;

/** Rules with the hashes of their relations where these are known: to compute them takes a tenth of a small update. */
export function withKnownDigests(rules: readonly Rule[]): readonly Rule[] {
  if (typeof RULE_DIGESTS === 'undefined') return rules;
  return rules.map((rule) => {
    const digest = RULE_DIGESTS[rule.id];
    return digest === undefined ? rule : { ...rule, digest };
  });
}
