import { dateInWords, headInWords, limitsInWords, omittedInWords } from '../src/answering/timeline/in-words.js';
import { entryLabels } from '../src/answering/timeline/line-labels.js';
import type { Dated, TimelineEntry } from '../src/answering/timeline/timeline.js';
import { noFilters } from '../src/domain/filters.js';
import { plainText } from '../src/language/in-words.js';
import type { Language } from '../src/language/language.js';
import { timelinePicture, type TimelineMark } from '../src/pictures/timeline-picture.js';
import type { Picture } from '../src/pictures/picture.js';
import { pictureWords } from './picture-words.js';
import { linesPerView, type FoundView } from './show-view.js';
import type { TopicView } from './topic-view.js';
import type { LineDraft } from './view-lines.js';

const entriesShown = 12;

/** `/timeline`: what is told of a topic, by date. */
export const timelineView: TopicView = {
  name: 'timeline',
  description: 'What the articles tell of a topic, in order of date, word for word',
  menu: 'Timeline of this',
  async find(ask, topic, signal) {
    const found = await ask.timeline({ topic, filters: noFilters, limit: entriesShown, signal });
    return found.kind === 'no-timeline' ? found : foundTimeline(found);
  },
};

function foundTimeline(timeline: Dated): FoundView {
  const { entries, undated, searched, asksAboutNow } = timeline;
  const omitted = omittedInWords(timeline);
  return {
    ...{ kind: 'timeline', searched, asksAboutNow, picture: (language) => pictureOf(timeline, language) },
    // Said at each entry that it is true of.
    sourcesDiffer: false,
    subject: headInWords(timeline, linesPerView),
    head: omitted === null ? [] : [omitted],
    drafts: [...entries, ...undated].flatMap(draftsOf),
  };
}

function draftsOf(entry: TimelineEntry): LineDraft[] {
  const labels = entryLabels(entry);
  return entry.lines.map((quote, index) => ({ quote, ...labels[index]!, marked: [] }));
}

/** The dated entries, each by the number of its first quote. */
function pictureOf({ entries, undated, omitted }: Dated, language: Language): Picture | null {
  let number = 1;
  const marks = entries.flatMap(({ date, lines }): TimelineMark[] => {
    const [first] = lines;
    const { outlet } = first.quote.citation;
    const limits = limitsInWords(first);
    const standing = limits === null ? null : plainText(limits, language);
    const mark = { number, standing, outlet, date: plainText(dateInWords(date), language) };
    number += lines.length;
    return date === null ? [] : [{ ...mark, from: date.from, to: date.to, basis: date.basis }];
  });
  const shown = marks.filter((mark) => mark.number <= linesPerView);
  return timelinePicture(shown, { undated: undated.length + omitted.undated, words: pictureWords(language) });
}
