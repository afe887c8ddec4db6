import { say } from '../../language/say.js';
import type { Text } from '../../language/wording.js';
import type { LineLabels } from '../export/line-labels.js';
import {
  basisInWords,
  dateInWords,
  differencesInWords,
  otherDatesInWords,
  standingInWords,
  unreadInWords,
} from './in-words.js';
import type { TimelineEntry, TimelineLine } from './timeline.js';

/** What a timeline says of each line of an entry. */
export function entryLabels(entry: TimelineEntry): LineLabels[] {
  const { date, lines, differences } = entry;
  const head = date === null ? say('views.undated-head') : dateInWords(date);
  const differing = differences.length === 0 ? [] : [differencesInWords(differences)];
  return lines.map((line, index) => ({
    above: index === 0 ? [head, ...differing] : [head],
    below: saidOf(line, entry),
  }));
}

function saidOf(line: TimelineLine, entry: TimelineEntry): Text[] {
  const { date } = entry;
  const isDatedHere = date !== null && (date.basis !== 'said' || line.dates.some(({ isMain }) => isMain));
  const basis = isDatedHere ? basisInWords({ ...entry, lines: [line] }) : null;
  return [basis, standingInWords(line), otherDatesInWords(line), unreadInWords(line)].filter((label) => label !== null);
}
