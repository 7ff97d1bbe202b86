import { tableRows } from '../../graph/table-rows.ts';
import { ruleError, ruleExplain, ruleFallback, ruleLineage } from '../../model/tables/diagnostics.ts';
import { fileTable } from '../../model/tables/extraction.ts';
import type { BundleConfig } from '../../protocol/bundle.ts';
import { schemaMap } from '../../session/schema-map.ts';
import type { BundlePart } from './bundle-source.ts';
import { contractsPart } from './contracts-part.ts';
import { manifestPart } from './manifest-part.ts';
import { openLineageEvents } from './open-lineage.ts';
import { relationsPart } from './relations-part.ts';
import { reproPart } from './repro-part.ts';
import { rulesPart } from './rules-part.ts';
import { scanPart } from './scan-part.ts';

/** Every file of a bundle, by name. */
export const bundleParts: Readonly<Record<string, BundlePart>> = {
  'manifest.json': manifestPart,
  'config.json': async ({ request }): Promise<BundleConfig> => ({
    format: 1,
    settings: { ...request.settings },
    volatile: { folders: request.folders },
  }),
  'repro.json': reproPart,
  'datasets.json': ({ reader }) => tableRows(reader, fileTable),
  'contracts.json': contractsPart,
  'rules.json': rulesPart,
  'relations.json': relationsPart,
  'explains.json': async ({ reader }) =>
    (await tableRows(reader, ruleExplain)).map(({ plan, ...of }) => ({ ...of, volatile: { plan } })),
  'fallbacks.json': ({ reader }) => tableRows(reader, ruleFallback),
  'errors.json': ({ reader }) => tableRows(reader, ruleError),
  'events.json': async ({ record }) =>
    record.rules.map(({ milliseconds, ...run }) => ({ ...run, volatile: { milliseconds } })),
  'scan-telemetry.json': scanPart,
  'lineage.json': ({ reader }) => tableRows(reader, ruleLineage),
  'open-lineage.json': async ({ record, rules }) => ({
    events: openLineageEvents(record, rules).map((event) => ({ ...event, eventTime: undefined })),
    volatile: { eventTime: record.builtAt },
  }),
  'params.json': async ({ session, request }) => ({ profile: session.profile, settings: request.settings }),
  'schemas.json': ({ session }) => schemaMap(session),
  'hashes.json': async ({ record }) => record.hashes,
};
