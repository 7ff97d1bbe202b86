import { int32 } from './pool.ts';
import { gather, type Vector } from './vector.ts';

/** A column of a frame. Its values are made when they are first asked for, from where they stand, however often it was picked. */
export class Column {
  private made: Vector | null = null;

  private constructor(
    private readonly make: (() => Vector) | null,
    private readonly base: Column | null,
    private readonly choice: Choice | null,
  ) {}

  static made(make: () => Vector): Column {
    return new Column(make, null, null);
  }

  get vector(): Vector {
    this.made ??= this.base && this.choice ? this.choice.of(this.base.vector) : (this.make as () => Vector)();
    return this.made;
  }

  picked(rows: Picking): Column {
    const { base, choice, made } = this;
    return base === null || choice === null || made !== null
      ? new Column(null, this, rows.choice)
      : new Column(null, base, rows.after(choice));
  }
}

/** Rows to pick from the columns of a frame; when some may be missing, negative ones give null. */
export class Picking {
  readonly choice: Choice;
  private readonly composed = new Map<Choice, Choice>();

  constructor(rows: Int32Array, mayMiss: boolean) {
    this.choice = new Choice(rows, mayMiss, null, null);
  }

  /** The same rows, for columns that were picked themselves; made once for all that were picked alike. */
  after(inner: Choice): Choice {
    const known = this.composed.get(inner);
    if (known) return known;
    const choice = new Choice(null, this.choice.mayMiss || inner.mayMiss, this.choice, inner);
    this.composed.set(inner, choice);
    return choice;
  }
}

class Choice {
  constructor(
    private rows: Int32Array | null,
    readonly mayMiss: boolean,
    private readonly outer: Choice | null,
    private readonly inner: Choice | null,
  ) {}

  of(vector: Vector): Vector {
    return !this.mayMiss && vector.mask === 0 ? vector : gather(vector, this.all(), this.mayMiss);
  }

  private all(): Int32Array {
    this.rows ??= compose((this.outer as Choice).all(), (this.inner as Choice).all());
    return this.rows;
  }
}

function compose(outer: Int32Array, inner: Int32Array): Int32Array {
  const rows = int32(outer.length);
  for (let at = 0; at < rows.length; at++) {
    const row = outer[at] as number;
    rows[at] = row < 0 ? -1 : (inner[row] as number);
  }
  return rows;
}
