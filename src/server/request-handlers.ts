import type { Engine } from '../engine/engine.ts';
import { type EditorRequests, editorRequestNames } from '../protocol/editor-view.ts';
import type { EngineRequests } from '../protocol/engine-api.ts';
import { useTranslations } from '../protocol/translate.ts';

export type RequestName = keyof EngineRequests;

type Handler<Name extends RequestName> = (
  params: EngineRequests[Name]['params'],
  signal: AbortSignal,
) => Promise<EngineRequests[Name]['result']>;

export type RequestHandlers = { readonly [Name in RequestName]: Handler<Name> };

/** Questions read the stored graph; what acts on the engine itself does not. */
export const isQuestion = (name: RequestName): boolean => !name.startsWith('engine/') || name === 'engine/status';

/** One handler per request of the protocol; a request without one does not compile. */
export function requestHandlers(engine: Engine): RequestHandlers {
  return {
    'engine/open': (request) => {
      if (request.language) useTranslations(request.language.name, request.language.texts);
      return engine.open(request);
    },
    'engine/status': async () => engine.status(),
    'engine/build': (options, signal) => engine.build(options, signal),
    'engine/clear': () => engine.clear(),
    'engine/shutdown': async () => {
      await engine.close();
      return null;
    },
    'graph/hover': (position) => engine.hover(position),
    'graph/view': (request) => engine.view(request),
    'graph/details': ({ node }) => engine.details(node),
    'graph/enclosing': (position) => engine.enclosing(position),
    'graph/why': ({ edge }) => engine.why(edge),
    'graph/symbols': ({ pattern, limit }) => engine.symbols(pattern, limit),
    'graph/edges': ({ symbol, limit }) => engine.edges(symbol, limit),
    'graph/query': ({ sql, limit, parameters }, signal) => engine.query(sql, limit, signal, parameters),
    'rules/list': () => engine.rules(),
    'rules/show': ({ rule }) => engine.rule(rule),
    'rules/changes': ({ build }) => engine.changes(build ?? undefined),
    'rules/builds': async () => engine.builds(),
    'rules/quality': () => engine.quality(),
    'rules/user': (_, signal) => engine.userRules(signal),
    'rules/table': ({ table }) => engine.table(table),
    'rules/examples': ({ rule }, signal) => engine.runExamples(rule, signal),
    ...editorHandlers(engine),
  };
}

type EditorHandlers = Pick<RequestHandlers, keyof EditorRequests>;

const editorHandlers = (engine: Engine): EditorHandlers =>
  Object.fromEntries(
    editorRequestNames.map((name) => [
      name,
      (params: EditorRequests[typeof name]['params']) => engine.ask(name, params),
    ]),
  ) as unknown as EditorHandlers;
