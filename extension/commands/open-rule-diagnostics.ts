import type { Command } from './command.ts';

/** Opens the panel, at the rule it is given. */
export const openRuleDiagnostics: Command = ({ rulePanel }, given) =>
  rulePanel.show(typeof given === 'string' ? given : undefined);
