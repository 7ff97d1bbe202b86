import { certainties, unresolvedReasons } from '../../src/model/certainty.ts';
import type { BuildStage } from '../../src/protocol/build-view.ts';
import type { BuildReport } from '../../src/protocol/editor-view.ts';
import type { SourcePlace } from '../../src/protocol/graph-view.ts';
import { counted, numberText, t, timeText } from '../../src/protocol/translate.ts';
import { durationText } from '../duration-text.ts';
import { stageTitle } from '../stage-title.ts';
import { bytesText } from './bytes-text.ts';
import { outsideRow } from './outside-rows.ts';
import { skipReason } from './skip-reason.ts';

export interface BuildRow {
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon?: string;
  readonly place?: Pick<SourcePlace, 'path' | 'line' | 'column'>;
  readonly children?: readonly BuildRow[];
}

/** The rows of the *Build* view. */
export const buildRows = (report: BuildReport): readonly BuildRow[] => [
  read(report),
  ...(report.skipped.length > 0 ? [leftOut(report)] : []),
  ...(report.syntax.total > 0 ? [syntax(report)] : []),
  notResolved(report),
  ...report.outside.map(outsideRow),
  cost(report),
  ...report.messages.map((message): BuildRow => ({ label: message, icon: 'info', tooltip: message })),
];

function read({ languages, builtAt }: BuildReport): BuildRow {
  const files = languages.reduce((sum, each) => sum + each.files, 0);
  return {
    label: t('Files read'),
    icon: 'files',
    description: numberText(files),
    tooltip: t('Built {0}', timeText(builtAt)),
    children: languages.map(({ name, files, lines }) => ({
      label: name,
      description: `${counted(files, '{0} file', '{0} files')} · ${counted(lines, '{0} line', '{0} lines')}`,
    })),
  };
}

function leftOut({ skipped }: BuildReport): BuildRow {
  const total = skipped.reduce((sum, each) => sum + each.total, 0);
  return {
    label: t('Left out'),
    icon: 'exclude',
    description: numberText(total),
    children: skipped.map(({ reason, total, files }) => ({
      label: skipReason(reason),
      description:
        files.length < total ? t('{0} of {1}', numberText(files.length), numberText(total)) : numberText(total),
      children: files.map(({ path, detail }) => ({
        label: path,
        tooltip: detail,
        place: { path, line: 1, column: 1 },
      })),
    })),
  };
}

function syntax({ syntax: { total, files, places } }: BuildReport): BuildRow {
  return {
    label: t('Syntax problems'),
    icon: 'warning',
    description: t('{0} in {1}', numberText(total), counted(files, '{0} file', '{0} files')),
    tooltip: t('What stands around such a place is in the graph; the place itself was not understood.'),
    children: places.map(({ place, expected }) => ({
      label: `${place.path}:${place.line}`,
      description: expected ? t('{0} is missing', expected) : t('not understood'),
      place,
    })),
  };
}

/** What has no target, and why: how much of the code the graph does not answer for. */
function notResolved({ open }: BuildReport): BuildRow {
  const total = open.reduce((sum, each) => sum + each.total, 0);
  return {
    label: t('Edges without a target'),
    icon: 'question',
    description: numberText(total),
    tooltip: t(certainties.unresolved),
    children: open.map(({ reason, total, names }) => ({
      label: reason in unresolvedReasons ? t(unresolvedReasons[reason as keyof typeof unresolvedReasons]) : reason,
      description: numberText(total),
      children: names.map(({ name, count }) => ({ label: name, description: numberText(count) })),
    })),
  };
}

function cost({ milliseconds, stages, storage, storageBytes, peakMemoryBytes }: BuildReport): BuildRow {
  return {
    label: t('Time, memory and storage'),
    icon: 'dashboard',
    description: [durationText(milliseconds), bytesText(peakMemoryBytes), bytesText(storageBytes)].join(' · '),
    children: [
      ...stages.map(
        (stage): BuildRow => ({
          label: stageTitle(stage.stage as BuildStage),
          description: durationText(stage.milliseconds),
        }),
      ),
      { label: t('Most memory'), description: bytesText(peakMemoryBytes) },
      { label: t('Stored'), description: bytesText(storageBytes), tooltip: storage },
    ],
  };
}
