import { CommanderError } from 'commander';
import type { CommandContext } from './command-context.ts';
import { exitCode } from './exit-code.ts';
import { program } from './program.ts';
import { reportError } from './report-error.ts';

/** Runs the command line with the arguments after the program's name; answers with the exit code, never throws. */
export async function run(args: readonly string[], context: CommandContext, version: string): Promise<number> {
  let code: number = exitCode.ok;
  try {
    await program(context, version, (next) => {
      code = next;
    }).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.usage;
    return reportError(error, context.terminal, args);
  }
}
