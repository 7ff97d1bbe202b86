import { typeName } from '../src/model/column.ts';
import { viewTables } from '../src/model/tables/views.ts';

/** The public views with their columns, as the README shows them. */
export function viewsMarkdown(): string {
  return Object.values(viewTables)
    .map(({ name, doc, columns }) => {
      const rows = Object.entries(columns).map(
        ([column, { type, nullable, doc }]) =>
          `| \`${column}\` | ${typeName(type)}${nullable ? '?' : ''} | ${cell(doc)} |`,
      );
      return [`#### \`${name}\``, '', doc, '', '| column | type | |', '|---|---|---|', ...rows, ''].join('\n');
    })
    .join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
