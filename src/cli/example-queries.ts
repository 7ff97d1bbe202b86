/** Queries the help shows. A test runs every one of them. */
export const exampleQueries = {
  edgeKinds: 'select kind, count(*) as edges from cpg_edge group by kind order by edges desc',
  nodeKinds: 'select kind, count(*) as nodes from cpg_node group by kind order by nodes desc',
  slowRules: 'select rule, rows_out, milliseconds from rule_run order by milliseconds desc limit 5',
  tables: 'select table_name, column_name, data_type from information_schema.columns',
} as const;
