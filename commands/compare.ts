import type { Compared, ComparedLine, ComparisonEntry } from '../src/answering/comparison/comparison.js';
import {
  bondsInWords,
  headInWords,
  omittedInWords,
  originsInWords,
  positionInWords,
  standingInWords,
} from '../src/answering/comparison/in-words.js';
import { noFilters } from '../src/domain/filters.js';
import type { Span } from '../src/domain/span.js';
import type { Picture } from '../src/pictures/picture.js';
import { seriesPicture } from '../src/pictures/series-picture.js';
import { linesPerView, type FoundView } from './show-view.js';
import type { TopicView } from './topic-view.js';
import { asKept, type LineDraft } from './view-lines.js';

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
    ...{ kind: 'comparison', searched, asksAboutNow, picture: pictureOf(comparison) },
    sourcesDiffer: entries.some(({ differs }) => differs.length > 0),
    subject: headInWords(comparison),
    head: omitted === null ? [] : [omitted],
    drafts: entries.flatMap(draftsOf),
  };
}

function draftsOf(entry: ComparisonEntry): LineDraft[] {
  const { number, label, origins, lines } = entry;
  const bonds = bondsInWords(entry);
  const standing = `${standingInWords(entry)} Told by ${originsInWords(origins)}.`;
  return lines.map((line, index) => {
    const slices = slicesOf(line, label);
    // A figure says by itself where a line stands.
    const position = line.figure === null ? positionInWords(entry, line.position) : null;
    return {
      quote: { ...line, notes: line.notes.filter((note) => note !== 'differs') },
      above: [
        // Two counts may be labelled alike and still be two.
        [`${line.figure === null ? 'Matter' : 'Count'} ${letterOf(number)}`],
        // Its words are those of the first line's article.
        ...(index === 0 ? [asKept(label, slices), [standing], ...(bonds === null ? [] : [[`${bonds}.`]])] : []),
        ...(position === null ? [] : [asKept(position, slices)]),
      ],
      below: line.figure === null ? [] : [asKept(`Figure: “${line.figure.text}”.`, slices)],
      marked: line.figure === null ? [] : [{ start: line.figure.start, end: line.figure.end }],
    };
  });
}

function letterOf(number: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + number - 1);
}

/** Where the words of a label and the figure stand in the compared sentence. */
function slicesOf({ quote, figure }: ComparedLine, label: string): (Span & { readonly text: string })[] {
  const words = [...label.matchAll(/“([^”]*)”/gu)].map(([, inside]) => inside!);
  const from = quote.highlight.start - quote.start;
  const sentence = quote.text.slice(from, quote.highlight.end - quote.start);
  return [
    ...(figure === null ? [] : [{ start: figure.start, end: figure.end, text: figure.text }]),
    ...words.flatMap((text) => {
      const at = sentence.indexOf(text);
      const start = quote.highlight.start + at;
      return at === -1 ? [] : [{ start, end: start + text.length, text }];
    }),
  ];
}

/** Of the series with most points, each by the number of its quote. */
function pictureOf({ entries, series }: Compared): Picture | null {
  const lines = entries.flatMap((entry) => entry.lines);
  const [longest] = [...series].sort((a, b) => b.points.length - a.points.length);
  if (longest === undefined) return null;
  const points = longest.points.flatMap(({ line, day, value, text }) => {
    const number = lines.indexOf(line) + 1;
    return number === 0 || number > linesPerView
      ? []
      : [{ number, day, value, text, outlet: line.quote.citation.outlet }];
  });
  return seriesPicture(longest.label, points);
}
