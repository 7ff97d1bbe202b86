/** The query in the statement that is recorded of a rule, whose first line says where its rows go. */
export const recordedQuery = (statement: string): string => statement.slice(statement.indexOf('\n') + 1);
