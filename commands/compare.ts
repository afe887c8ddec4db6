import type { Compared, ComparisonEntry } from '../src/answering/comparison/comparison.js';
import { headInWords, labelInWords, omittedInWords } from '../src/answering/comparison/in-words.js';
import { entryLabels } from '../src/answering/comparison/line-labels.js';
import { noFilters } from '../src/domain/filters.js';
import { plainText } from '../src/language/in-words.js';
import type { Language } from '../src/language/language.js';
import { say } from '../src/language/say.js';
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
  const labels = entryLabels(entry);
  return entry.lines.map((quote, index) => {
    const { figure } = quote;
    return { quote, ...labels[index]!, marked: figure === null ? [] : [{ start: figure.start, end: figure.end }] };
  });
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
