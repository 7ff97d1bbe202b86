import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The .gitignore files that apply to a folder: its own, then those of the folders around it. */
export class IgnoreRules {
  private constructor(
    private readonly rules: Ignore,
    /** Path of the folder the rules are relative to, with a slash at the end, or empty. */
    private readonly base: string,
    private readonly outer: IgnoreRules | null,
  ) {}

  /** Rules of a workspace folder, with the excludes git keeps outside of the tree. */
  static ofRoot(folder: string): IgnoreRules | null {
    return IgnoreRules.read(join(folder, '.git', 'info', 'exclude'), '', null);
  }

  /** Rules that also hold below `path`, given the names of what is in it. */
  static below(outer: IgnoreRules | null, absolute: string, path: string): IgnoreRules | null {
    return IgnoreRules.read(join(absolute, '.gitignore'), path === '' ? '' : `${path}/`, outer);
  }

  private static read(file: string, base: string, outer: IgnoreRules | null): IgnoreRules | null {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      return outer;
    }
    return new IgnoreRules(ignore().add(text.replace(/^\uFEFF/, '')), base, outer);
  }

  /** Folders are asked for with a slash at the end. The innermost rule that says anything decides. */
  ignores(path: string): boolean {
    const { ignored, unignored } = this.rules.test(path.slice(this.base.length));
    if (ignored) return true;
    if (unignored) return false;
    return this.outer?.ignores(path) ?? false;
  }
}
