import type { OutsideReport } from '../../protocol/outside-view.ts';
import type { GraphReader } from '../graph-reader.ts';
import { indexReports } from './index-reports.ts';
import { saidAnswers } from './said-answers.ts';

/** What indexes of the build, and language servers that were asked since, say against the rules. */
export const outsideReports = async (reader: GraphReader, most: number): Promise<readonly OutsideReport[]> => [
  ...(await indexReports(reader, most)),
  ...saidAnswers.reports(reader),
];
