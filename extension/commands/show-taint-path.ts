import * as vscode from 'vscode';
import type { FindingAddress, TaintAnswer, TaintFinding } from '../../src/protocol/taint-view.ts';
import { t } from '../../src/protocol/translate.ts';
import type { App } from '../app.ts';
import { findingAddress, taintPathRequest } from '../findings/finding-address.ts';
import { taintSentence } from '../findings/taint-problems.ts';
import type { Command } from './command.ts';

/** Draws the way of a tainted flow: the one it is given, or one that a person chooses among those that are found. */
export const showTaintPath: Command = async (app, given) => {
  const finding = isAddress(given) ? given : await choose(app);
  if (finding) await app.graphPanels.show(taintPathRequest(finding));
};

async function choose({ taintProblems }: App): Promise<FindingAddress | undefined> {
  const options = { location: vscode.ProgressLocation.Window, title: t('Finding tainted flows…') };
  const answer = await vscode.window.withProgress(options, () => taintProblems.find());
  if (answer.findings.length === 0) {
    void vscode.window.showInformationMessage(taintSentence(answer));
    return undefined;
  }
  const choice = await vscode.window.showQuickPick(
    answer.findings.flatMap((finding) => itemOf(finding, answer)),
    { placeHolder: t('Tainted flow to draw'), matchOnDescription: true, matchOnDetail: true },
  );
  return choice?.address;
}

function itemOf(finding: TaintFinding, { categories }: TaintAnswer) {
  const address = findingAddress(finding);
  if (!address) return [];
  const { place, text } = address.sink;
  const title = categories.find(({ id }) => id === finding.category)?.title ?? finding.category;
  const label = t('{0} reaches {1}', finding.source, finding.sink);
  return [{ label, description: `${place.path}:${place.line}`, detail: `${title}: ${text.trim()}`, address }];
}

const isAddress = (given: unknown): given is FindingAddress =>
  typeof given === 'object' && given !== null && 'category' in given && 'source' in given && 'sink' in given;
