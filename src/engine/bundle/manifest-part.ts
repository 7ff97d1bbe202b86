import type { BundleManifest } from '../../protocol/bundle.ts';
import type { BundleSource } from './bundle-source.ts';
import { compiledSql } from './compiled-sql.ts';
import { tableDigests } from './table-digests.ts';

/** What the build is and what came out of it. */
export async function manifestPart({ session, record, rules, ast, request }: BundleSource): Promise<BundleManifest> {
  const ran = new Map(record.rules.map((rule) => [rule.rule, rule]));
  const hashes = new Map(record.hashes.map(({ kind, subject, hash }) => [`${kind} ${subject}`, hash]));
  const manifest = {
    format: 1 as const,
    build_id: record.buildId,
    engine_version: record.engineVersion,
    hashes: Object.fromEntries(
      (['rule_graph', 'profile', 'parameters'] as const).map((kind) => [kind, hashes.get(`${kind} `)]),
    ),
    tables: (await tableDigests(session)).map(({ table, ...digest }) => ({
      table,
      ...digest,
      schema_hash: hashes.get(`schema ${table}`),
      ddl_hash: hashes.get(`ddl ${table}`),
      dataset_hash: hashes.get(`dataset ${table}`),
    })),
    rules: rules.map((rule) => {
      const run = ran.get(rule.id);
      const sql = compiledSql(rule);
      return {
        rule: rule.id,
        output: rule.output.name,
        status: run?.status,
        lane: run?.lane,
        rows: run?.rows,
        relation_hash: hashes.get(`relation ${rule.id}`),
        rule_hash: hashes.get(`rule ${rule.id}`),
        /** Of the syntax tree of its statement. */
        plan_hash: sql && ast.fingerprint(sql),
        volatile: { milliseconds: run?.milliseconds },
      };
    }),
    quality: record.quality,
    volatile: { built_at: record.builtAt, folders: request.folders },
  };
  return manifest;
}
