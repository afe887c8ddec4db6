import { say } from '../../language/say.js';
import { sentencesTogether } from '../../language/sentences.js';
import { slice, type Slice } from '../../language/wording.js';
import type { LineLabels } from '../export/line-labels.js';
import type { ComparedLine, ComparisonEntry } from './comparison.js';
import { bondsInWords, labelInWords, originsInWords, positionInWords, standingInWords } from './in-words.js';

/** What a comparison says of each line of an entry. */
export function entryLabels(entry: ComparisonEntry): LineLabels[] {
  const { number: at, label, origins, lines } = entry;
  const bonds = bondsInWords(entry);
  // Two counts may be labelled alike and still be two.
  const number = lines[0].figure === null ? say('views.matter-number', { at }) : say('views.count-number', { at });
  const about = [
    labelInWords(label, (words) => wordsIn(lines[0], words)),
    sentencesTogether([standingInWords(entry), originsInWords(origins)]),
    ...(bonds === null ? [] : [bonds]),
  ];
  return lines.map(({ figure, position }, index) => {
    // A figure says by itself where a line stands.
    const place = figure === null ? positionInWords(entry, position) : null;
    return {
      above: [number, ...(index === 0 ? about : []), ...(place === null ? [] : [place])],
      below: figure === null ? [] : [say('views.figure', { words: slice(figure) })],
    };
  });
}

/** Words of a label where they stand in the compared sentence; those of another article are left out. */
function wordsIn({ quote }: ComparedLine, text: string): Slice | string {
  const { start, end } = quote.highlight;
  const at = quote.text.slice(start - quote.start, end - quote.start).indexOf(text);
  return at === -1 ? '…' : slice({ start: start + at, end: start + at + text.length, text });
}
