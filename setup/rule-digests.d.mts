/** Hash of the relation of each rule, by the id of the rule, from the sources as they are. */
export function ruleDigests(): Promise<Readonly<Record<string, string>>>;
