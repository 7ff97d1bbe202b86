import * as vscode from 'vscode';
import { setting } from '../settings/setting.ts';
import { type Answerer, providerLanguages, type WhenToAnswer } from './provider-languages.ts';
import { type ProviderName, providerNames } from './provider-names.ts';

type Register = (selector: vscode.DocumentSelector, languages: readonly string[]) => vscode.Disposable;

interface Parts {
  readonly languages: readonly string[];
  readonly register: Readonly<Record<ProviderName, Register>>;
  hasGraph(): Promise<boolean>;
}

/** Language servers take a while to start: a language is looked at again after these times. */
const looksAfterMs = [2000, 15_000, 60_000];
/** A file so short may have no symbols for anybody. */
const fewLines = 4;

/**
 * Registers the providers of the graph for the languages they should answer for. In the mode `auto` that are the
 * languages in which nothing else lists the symbols of an open file; ours are taken away while that is found out, because
 * the editor uses the newest provider of a hierarchy alone and merges the others.
 */
export class ProviderSwitch implements vscode.Disposable {
  private readonly answerers = new Map<string, Answerer>();
  private readonly registered = new Map<
    ProviderName,
    { readonly key: string; readonly registration: vscode.Disposable }
  >();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly listeners: vscode.Disposable;
  private readonly change = new vscode.EventEmitter<void>();
  private looking: Promise<void> = Promise.resolve();
  /** The language that is being looked at: ours say nothing about it meanwhile. */
  private looked: string | undefined;

  readonly onDidChange = this.change.event;

  constructor(private readonly parts: Parts) {
    this.listeners = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor((editor) => this.meet(editor?.document)),
      vscode.extensions.onDidChange(() => this.forget()),
      vscode.workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration('codeAnatomy.providers') && this.update(),
      ),
    );
    this.update();
    this.meet(vscode.window.activeTextEditor?.document);
  }

  /** The languages a provider answers for now. */
  languagesOf(name: ProviderName): readonly string[] {
    const modes = Object.fromEntries(
      providerNames.map((each) => [each, setting<WhenToAnswer>(`providers.${each}`) ?? 'auto']),
    ) as Readonly<Record<ProviderName, WhenToAnswer>>;
    return providerLanguages(this.parts.languages, modes, this.answerers, name);
  }

  /** Finds out about the languages of the open files now, e.g. when there is a graph for the first time. */
  refresh(): void {
    this.meet(vscode.window.activeTextEditor?.document);
  }

  /** Asks the other providers of a language: ours say nothing meanwhile. */
  async aside<T>(language: string, ask: () => PromiseLike<T>): Promise<T> {
    const asked = this.looking.then(() => this.withoutOurs(language, ask));
    this.looking = asked.then(
      () => this.update(),
      () => this.update(),
    );
    return asked;
  }

  dispose(): void {
    this.listeners.dispose();
    for (const timer of this.timers) clearTimeout(timer);
    for (const { registration } of this.registered.values()) registration.dispose();
    this.change.dispose();
  }

  private meet(document: vscode.TextDocument | undefined): void {
    const isNew =
      document && this.parts.languages.includes(document.languageId) && !this.answerers.has(document.languageId);
    if (!isNew || document.lineCount < fewLines) return;
    for (const delay of looksAfterMs) {
      const timer = setTimeout(() => {
        this.timers.delete(timer);
        this.looking = this.looking.then(() => this.look(document)).catch(() => {});
      }, delay);
      this.timers.add(timer);
    }
  }

  private async look(document: vscode.TextDocument): Promise<void> {
    const language = document.languageId;
    if (document.isClosed || this.answerers.get(language) === 'theirs' || !(await this.parts.hasGraph())) return;
    const before = this.answerers.get(language);
    const symbols = await this.symbolsOfOthers(document);
    this.answerers.set(language, symbols > 0 ? 'theirs' : 'ours');
    this.update();
    if (before !== this.answerers.get(language)) this.change.fire();
  }

  private async symbolsOfOthers({ languageId, uri }: vscode.TextDocument): Promise<number> {
    const ask = () =>
      vscode.commands.executeCommand<readonly unknown[] | undefined>('vscode.executeDocumentSymbolProvider', uri);
    return (await this.withoutOurs(languageId, ask))?.length ?? 0;
  }

  private async withoutOurs<T>(language: string, ask: () => PromiseLike<T>): Promise<T> {
    this.looked = language;
    this.update();
    try {
      return await ask();
    } finally {
      this.looked = undefined;
    }
  }

  private forget(): void {
    this.answerers.clear();
    this.update();
    this.refresh();
  }

  private update(): void {
    for (const name of providerNames) {
      const languages = this.languagesOf(name).filter((language) => language !== this.looked);
      const key = languages.join();
      if (this.registered.get(name)?.key === key) continue;
      this.registered.get(name)?.registration.dispose();
      this.registered.delete(name);
      if (languages.length === 0) continue;
      const selector = languages.map((language) => ({ scheme: 'file', language }));
      this.registered.set(name, { key, registration: this.parts.register[name](selector, languages) });
    }
  }
}
