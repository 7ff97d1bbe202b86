import type { FlowAnswer, FlowCuts, FlowStep, FlowStop, SliceAnswer } from '../../protocol/flow-view.ts';
import type { SourcePlace } from '../../protocol/graph-view.ts';

const at = ({ path, line, column }: SourcePlace): string => `${path}:${line}:${column}`;

/** The way of a value, or where it stops. */
export function formatFlow({ steps, stops, cut }: FlowAnswer): string {
  if (steps) return [...steps.map(formatStep), ...cutLines(cut)].map((line) => `${line}\n`).join('');
  return ['No way was found. The value stops here:', ...stops.flatMap(formatStop), ...cutLines(cut)]
    .map((line) => `${line}\n`)
    .join('');
}

/** Where a value stops, and why. */
export function formatStop({ place, text, reason, name }: FlowStop): readonly string[] {
  return [`  ${at(place)}  ${text.trim()}`, `    the value ${stopText(reason, name)}`];
}

function stopText(reason: string, name: string): string {
  if (reason === 'unused') return 'is not used further';
  if (reason === 'sanitized') return `is made harmless by ${name}`;
  return `is given to ${name}, which is not known: ${reason}`;
}

export const formatStep = ({ kind, certainty, place, text }: FlowStep): string =>
  `${(kind ?? 'start').padEnd(10)} ${(certainty ?? '').padEnd(10)} ${at(place)}  ${text.trim()}`;

/** The lines of a slice, each once. */
export function formatSlice({ places, cut, untold = 0 }: SliceAnswer): string {
  const lines = new Map(places.map(({ place, text }) => [`${place.path}:${place.line}`, text]));
  const listed = [...lines].map(([line, text]) => `${line}  ${text.trimEnd()}`);
  const lacking =
    untold > 0
      ? [`Lines may be missing or too many: functions with too many definitions and uses to list them all (${untold}).`]
      : [];
  return [...listed, ...cutLines(cut), ...lacking].map((line) => `${line}\n`).join('');
}

const cutTexts: Readonly<Record<keyof FlowCuts, string>> = {
  depth: 'Parts within parts beyond the third were not told apart',
  ways: 'Parts within parts were not told apart where there were too many',
  calls: 'Values were not told apart by the calls they came from where there were too many',
  states: 'The search ended at its limit of places',
  names: 'Where values of the libraries that models speak of are was not looked at any further',
  places: 'Places were left out of the list',
};

/** What limits left out. */
export const cutLines = (cut: FlowCuts): readonly string[] =>
  (Object.keys(cutTexts) as (keyof FlowCuts)[])
    .filter((limit) => cut[limit] > 0)
    .map((limit) => `${cutTexts[limit]} (${cut[limit]}).`);
