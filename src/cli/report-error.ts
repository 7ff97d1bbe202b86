import { EngineError } from '../engine/engine.ts';
import { engineErrorCodes } from '../protocol/engine-api.ts';
import { exampleQueries } from './example-queries.ts';
import { exitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Says what went wrong and what to do, and answers with the exit code. */
export function reportError(error: unknown, terminal: Terminal, args: readonly string[] = []): number {
  if (isBrokenPipe(error)) return exitCode.ok;
  if (error instanceof Error && error.name === 'AbortError') {
    terminal.note('Cancelled. The graph from before, if there was one, is unchanged.\n');
    return exitCode.cancelled;
  }
  terminal.note(`${sentence(error, terminal, args)}\n`);
  if (terminal.isDebug && error instanceof Error && error.stack) terminal.note(`${error.stack}\n`);
  const isOfArguments =
    error instanceof UsageError || (error instanceof EngineError && error.code === engineErrorCodes.unread);
  return isOfArguments ? exitCode.usage : exitCode.failed;
}

function sentence(error: unknown, terminal: Terminal, args: readonly string[]): string {
  if (error instanceof EngineError) return [error.message, advice(error, args)].filter(Boolean).join('\n');
  if (error instanceof UsageError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  if (/^out of memory error/i.test(message))
    return `The database needs more memory than its limit allows (${message.split('\n')[0]}). ${
      args[0] === 'build' ? 'Raise it with --memory-limit.' : 'Ask for less at once.'
    }`;
  return terminal.isDebug
    ? message
    : `${message}\nThis should not happen. Run again with CODE_ANATOMY_DEBUG=1 to see where it comes from.`;
}

/** Where a command gets its names from. */
const howToFind: Readonly<Record<string, string>> = {
  edges: 'To find names: code-anatomy symbols <pattern>',
  graph: 'To find names: code-anatomy symbols <pattern>',
  'taint-path': 'To find tainted values: code-anatomy taint',
  why: 'To find edges: code-anatomy edges <symbol>',
  rules: 'To find rules: code-anatomy rules. To find tables: code-anatomy rules --quality',
};

function advice({ code, message }: EngineError, args: readonly string[]): string | null {
  switch (code) {
    case engineErrorCodes.noGraph:
      return `Build it with: code-anatomy build ${placesOf(args)}`;
    case engineErrorCodes.notFound:
      return howToFind[args.includes('taint-path') ? 'taint-path' : (args[0] ?? '')] ?? null;
    case engineErrorCodes.badQuery:
      if (/^Invalid Input Error: Values were not provided/.test(message)) return 'Give each with --param name=value.';
      if (!/^(?:Catalog|Binder) Error|^The graph has no table /.test(message)) return null;
      return `To see the tables: code-anatomy query "${exampleQueries.tables}"`;
    default:
      return null;
  }
}

/** The folder a question was about, and where its graph was looked for, as a build takes them. */
function placesOf(args: readonly string[]): string {
  const given = (option: string) => {
    const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`));
    return at < 0 ? undefined : args[at] === option ? args[at + 1] : args[at]?.slice(option.length + 1);
  };
  const storage = given('--storage');
  return [inQuotes(given('--folder') ?? '.'), ...(storage === undefined ? [] : ['--storage', inQuotes(storage)])].join(
    ' ',
  );
}

const inQuotes = (path: string): string => (/^[\w./~@%+:-]+$/.test(path) ? path : `"${path}"`);

/** The reader of a pipe left, as `head` does: nobody wants the rest. */
function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
