import { valuesOf } from '../kernel-table.ts';
import type { BatchNames } from './batch-names.ts';
import type { DefinitionSources } from './definition-sources.ts';
import { kindCode } from './kind-code.ts';
import { codedBy } from './name-facts.ts';
import { happening, type SiteStore } from './site-store.ts';

/** What has a value from the start of a unit: parameters, and functions and imports where the language binds them early. */
export class EntryDefinitions {
  /** By place of a name: its definition, plus one. */
  readonly sites: Int32Array;
  private readonly byUnit = new Map<number, { readonly id: number; readonly site: number; readonly kind: number }[]>();

  constructor(
    private readonly names: BatchNames,
    private readonly store: SiteStore,
    { binding, feature, syntax }: DefinitionSources,
  ) {
    this.sites = new Int32Array(syntax.rows);
    const { facts } = names;
    const [languages, isEarly] = [
      valuesOf(feature, 'language'),
      codedBy(feature, 'feature', { 'function-hoisting': 1 }),
    ];
    const early = new Set(languages.subarray(0, feature.rows).filter((_, row) => isEarly[row] === 1));
    const language = valuesOf(binding, 'language');
    const written = new Set<number>();
    const places = facts.places.rowsOf(binding);
    for (let row = 0; row < places.length; row++) {
      const place = places[row] as number;
      const kind = facts.kinds[place] as number;
      const isBoundEarly =
        early.has(language[row] as number) && (kind === kindCode.function || kind === kindCode.import);
      if ((kind === kindCode.parameter || isBoundEarly) && this.sites[place] === 0) this.add(place, kind, written);
    }
  }

  happen(unit: number): void {
    const block = this.names.units.entry(unit);
    for (const { id, site, kind } of this.byUnit.get(unit) ?? []) this.store.happen(block, kind, id, site);
  }

  private add(place: number, kind: number, written: Set<number>): void {
    const { names } = this;
    const id = names.variableAt(place);
    if (id < 0) return;
    const unit = names.home(id);
    const site = names.addDefinition(this.store, place, unit, names.units.entry(unit), id, kind, false);
    // Of several declarations of one name the last holds; which one that is does not matter here.
    const what = written.has(id) ? happening.mayDefine : happening.define;
    written.add(id);
    const list = this.byUnit.get(unit);
    if (list) list.push({ id, site, kind: what });
    else this.byUnit.set(unit, [{ id, site, kind: what }]);
    this.sites[place] = site + 1;
  }
}
