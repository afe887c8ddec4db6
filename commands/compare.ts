import type { Compared, ComparedLine, ComparisonEntry } from '../src/answering/comparison/comparison.js';
import {
  bondsInWords,
  headInWords,
  labelInWords,
  omittedInWords,
  originsInWords,
  positionInWords,
  standingInWords,
} from '../src/answering/comparison/in-words.js';
import { noFilters } from '../src/domain/filters.js';
import { plainText } from '../src/language/in-words.js';
import type { Language } from '../src/language/language.js';
import { say } from '../src/language/say.js';
import { sentencesTogether } from '../src/language/sentences.js';
import { slice, type Slice } from '../src/language/wording.js';
import type { Picture } from '../src/pictures/picture.js';
import { seriesPicture } from '../src/pictures/series-picture.js';
import { pictureWords } from './picture-words.js';
import { linesPerView, type FoundView } from './show-view.js';
import type { TopicView } from './topic-view.js';
import type { LineDraft } from './view-lines.js';

const entriesShown = 8;

/** `/compare`: how outlets or dates differ, side by side and without a verdict. */
export const compareView: TopicView = {
  name: 'compare',
  description: 'What the articles tell of a topic side by side: where they differ, and of how many origins they are',
  menu: 'Compare the sources',
  async find(ask, topic, signal) {
    const found = await ask.compare({ topic, filters: noFilters, limit: entriesShown, signal });
    return found.kind === 'no-comparison' ? found : foundComparison(found);
  },
};

function foundComparison(comparison: Compared): FoundView {
  const { entries, searched, asksAboutNow } = comparison;
  const omitted = omittedInWords(comparison);
  return {
    ...{ kind: 'comparison', searched, asksAboutNow, picture: (language) => pictureOf(comparison, language) },
    sourcesDiffer: entries.some(({ differs }) => differs.length > 0),
    subject: headInWords(comparison),
    head: omitted === null ? [] : [omitted],
    drafts: entries.flatMap(draftsOf),
  };
}

function draftsOf(entry: ComparisonEntry): LineDraft[] {
  const { number: at, label, origins, lines } = entry;
  const bonds = bondsInWords(entry);
  // Two counts may be labelled alike and still be two.
  const number = lines[0].figure === null ? say('views.matter-number', { at }) : say('views.count-number', { at });
  const about = [
    labelInWords(label, (words) => wordsIn(lines[0], words)),
    sentencesTogether([standingInWords(entry), originsInWords(origins)]),
    ...(bonds === null ? [] : [bonds]),
  ];
  return lines.map((line, index) => {
    const { figure } = line;
    // A figure says by itself where a line stands.
    const position = figure === null ? positionInWords(entry, line.position) : null;
    return {
      quote: line,
      above: [number, ...(index === 0 ? about : []), ...(position === null ? [] : [position])],
      below: figure === null ? [] : [say('views.figure', { words: slice(figure) })],
      marked: figure === null ? [] : [{ start: figure.start, end: figure.end }],
    };
  });
}

/** Words of a label where they stand in the compared sentence; those of another article are left out. */
function wordsIn({ quote }: ComparedLine, text: string): Slice | string {
  const { start, end } = quote.highlight;
  const at = quote.text.slice(start - quote.start, end - quote.start).indexOf(text);
  return at === -1 ? '…' : slice({ start: start + at, end: start + at + text.length, text });
}

/** Of the series with most points, each by the number of its quote. */
function pictureOf({ entries, series }: Compared, language: Language): Picture | null {
  const lines = entries.flatMap((entry) => entry.lines);
  const [longest] = [...series].sort((a, b) => b.points.length - a.points.length);
  if (longest === undefined) return null;
  const points = longest.points.flatMap(({ line, day, value, text }) => {
    const number = lines.indexOf(line) + 1;
    return number === 0 || number > linesPerView
      ? []
      : [{ number, day, value, text, outlet: line.quote.citation.outlet }];
  });
  const words = pictureWords(language);
  const chartTitle = longest.kind === 'count' ? words.chartTitle : plainText(say('views.told-of-same'), language);
  return seriesPicture(plainText(labelInWords(longest.label), language), points, { ...words, chartTitle });
}
