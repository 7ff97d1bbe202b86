import * as vscode from 'vscode';
import type { FlowStep } from '../../src/protocol/flow-view.ts';
import type { TaintAnswer, TaintCategory, TaintFinding } from '../../src/protocol/taint-view.ts';
import { counted, t } from '../../src/protocol/translate.ts';
import type { EngineClient } from '../engine/engine-client.ts';
import { knownFlow } from '../settings/known-flow.ts';
import { setting } from '../settings/setting.ts';
import { sourceLocation } from '../source-location.ts';

/**
 * Values from outside that may do harm, under *Problems*: asked for by a command, and after each build when the user wants it.
 * The steps of a way stand below its end; what is wrong with a model stands at its file.
 */
export class TaintProblems implements vscode.Disposable {
  private readonly problems = vscode.languages.createDiagnosticCollection('code-anatomy-taint');
  private readonly watcher = vscode.workspace.createFileSystemWatcher('**/.codeanatomy/flow/*.json');
  private readonly listeners: vscode.Disposable;
  private shown: readonly ShownFinding[] = [];
  private isShown = false;
  private running = 0;

  constructor(
    private readonly engine: EngineClient,
    private readonly reportError: (error: unknown) => void,
  ) {
    const again = () => void this.refresh();
    this.listeners = vscode.Disposable.from(
      this.watcher.onDidChange(again),
      this.watcher.onDidCreate(again),
      this.watcher.onDidDelete(again),
    );
  }

  /** Finds them again when they are shown or are to be found after each build. */
  async refresh(): Promise<void> {
    if (!this.isShown && !setting<boolean>('taint.afterBuild')) return;
    if (this.engine.status?.state !== 'ready') return this.clear();
    try {
      await this.find();
    } catch (error) {
      this.reportError(error);
    }
  }

  /** Finds and shows them; answers with what was found. */
  async find(): Promise<TaintAnswer> {
    const run = ++this.running;
    this.isShown = true;
    const answer = await this.engine.request('graph/taint', {
      categories: [],
      withStops: false,
      ...knownFlow(),
    });
    if (run === this.running) this.show(answer);
    return answer;
  }

  /** What is shown at a place. */
  at(uri: vscode.Uri, range: vscode.Range): readonly ShownFinding[] {
    return this.shown.filter(
      (each) => each.uri.toString() === uri.toString() && each.problem.range.intersection(range) !== undefined,
    );
  }

  dispose(): void {
    this.listeners.dispose();
    this.watcher.dispose();
    this.problems.dispose();
  }

  private clear(): void {
    this.shown = [];
    this.problems.clear();
  }

  private show({ findings, categories, problems }: TaintAnswer): void {
    const byFile = new Map<string, [vscode.Uri, vscode.Diagnostic[]]>();
    const broken = problems.map(({ file, message }) => brokenModel(file, message));
    this.shown = findings.flatMap((finding) =>
      problemOf(finding, categories).map(([uri, problem]) => ({ uri, problem, finding })),
    );
    for (const [uri, problem] of [...this.shown.map((each) => [each.uri, each.problem] as const), ...broken]) {
      const file = byFile.get(uri.toString()) ?? [uri, []];
      byFile.set(uri.toString(), file);
      file[1].push(problem);
    }
    this.problems.clear();
    this.problems.set([...byFile.values()]);
  }
}

/** A finding as it stands under *Problems*. */
interface ShownFinding {
  readonly uri: vscode.Uri;
  readonly problem: vscode.Diagnostic;
  readonly finding: TaintFinding;
}

type Placed = readonly [vscode.Uri, vscode.Diagnostic];

function problemOf(finding: TaintFinding, categories: readonly TaintCategory[]): readonly Placed[] {
  const { category, source, sink, certainty, path } = finding;
  const place = path.at(-1)?.place;
  const uri = place && sourceLocation.uriOf(place.path);
  if (!place || !uri) return [];
  const title = categories.find(({ id }) => id === category)?.title ?? category;
  const { Warning, Information } = vscode.DiagnosticSeverity;
  const problem = new vscode.Diagnostic(
    sourceLocation.rangeOf(place),
    t('{0}: {1} reaches {2}.', title, source, sink),
    certainty === 'heuristic' ? Information : Warning,
  );
  problem.relatedInformation = path.flatMap(relatedStep);
  return [[uri, named(problem, category)]];
}

function relatedStep({ kind, certainty, place, text }: FlowStep): readonly vscode.DiagnosticRelatedInformation[] {
  const location = sourceLocation.locationOf(place);
  if (!location) return [];
  const step = kind === null ? t('source') : `${kind}, ${certainty}`;
  return [new vscode.DiagnosticRelatedInformation(location, `${step}: ${text.trim()}`)];
}

function brokenModel(file: string, message: string): Placed {
  const problem = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 1), message, vscode.DiagnosticSeverity.Error);
  return [vscode.Uri.file(file), named(problem, 'flow-model')];
}

function named(problem: vscode.Diagnostic, code: string): vscode.Diagnostic {
  problem.source = 'Code Anatomy';
  problem.code = code;
  return problem;
}

/** What was found, in a sentence. */
export function taintSentence({ findings, problems, absent }: TaintAnswer): string {
  const found = counted(findings.length, '{0} tainted flow was found.', '{0} tainted flows were found.');
  const broken =
    problems.length === 0 ? '' : counted(problems.length, '{0} model is broken.', '{0} models are broken.');
  const strange =
    absent.length === 0 ? '' : t('Models speak of functions the workspace does not have: {0}.', absent.join(', '));
  return [found, broken, strange].filter(Boolean).join(' ');
}
