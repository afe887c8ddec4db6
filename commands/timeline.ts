import {
  basisInWords,
  dateInWords,
  differencesInWords,
  headInWords,
  omittedInWords,
  otherDatesInWords,
  standingInWords,
} from '../src/answering/timeline/in-words.js';
import type { Dated, TimelineEntry, TimelineLine } from '../src/answering/timeline/timeline.js';
import { noFilters } from '../src/domain/filters.js';
import { timelinePicture, type TimelineMark } from '../src/pictures/timeline-picture.js';
import type { Picture } from '../src/pictures/picture.js';
import { linesPerView, type FoundView } from './show-view.js';
import type { TopicView } from './topic-view.js';
import { asKept, type LineDraft } from './view-lines.js';
import type { KeptWords } from '../src/store/view-store.js';

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
    ...{ kind: 'timeline', searched, asksAboutNow, picture: pictureOf(timeline) },
    // Said at each entry that it is true of.
    sourcesDiffer: false,
    subject: headInWords(timeline),
    head: omitted === null ? [] : [omitted],
    drafts: [...entries, ...undated].flatMap(draftsOf),
  };
}

function draftsOf(entry: TimelineEntry): LineDraft[] {
  const { date, lines, differences } = entry;
  const heads: KeptWords[] = [[date === null ? 'Without a date, in no order of time' : dateInWords(date)]];
  const differing: KeptWords[] = differences.length === 0 ? [] : [[differencesInWords(differences)]];
  return lines.map((line, index) => ({
    quote: withoutSaid(line),
    above: index === 0 && differing.length > 0 ? [...heads, ...differing] : heads,
    below: saidOf(line, entry),
    marked: [],
  }));
}

/** What the labels of a timeline say already. */
function withoutSaid(line: TimelineLine): TimelineLine {
  return { ...line, notes: line.notes.filter((note) => note !== 'reported' && note !== 'differs') };
}

function saidOf(line: TimelineLine, entry: TimelineEntry): KeptWords[] {
  const { dates, unreadLanguage } = line;
  const kept = (text: string): KeptWords => asKept(text, dates);
  const standing = standingInWords(line);
  const others = otherDatesInWords(line);
  const isDatedHere = entry.date?.basis !== 'said' || dates.some(({ isMain }) => isMain);
  return [
    ...(isDatedHere && entry.date !== null ? [kept(`${capitalised(basisInWords({ ...entry, lines: [line] }))}.`)] : []),
    ...(standing === null ? [] : [kept(`Standing: ${standing}.`)]),
    ...(others === null ? [] : [kept(`Other times in it: ${others}.`)]),
    ...(unreadLanguage === null
      ? []
      : [kept(`Days in it are not read: the article is not in English (${unreadLanguage}).`)]),
  ];
}

function capitalised(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

/** The dated entries, each by the number of its first quote. */
function pictureOf({ entries, undated, omitted }: Dated): Picture | null {
  let number = 1;
  const marks = entries.flatMap(({ date, lines }): TimelineMark[] => {
    const [first] = lines;
    const { outlet } = first.quote.citation;
    // That somebody says it is true of nearly every entry, and stands with its quote.
    const standing = standingInWords({ ...first, standing: first.standing.filter((one) => one !== 'reported') });
    const mark = { number, standing, outlet, date: dateInWords(date) };
    number += lines.length;
    return date === null ? [] : [{ ...mark, from: date.from, to: date.to, basis: date.basis }];
  });
  const shown = marks.filter((mark) => mark.number <= linesPerView);
  return timelinePicture(shown, { undated: undated.length + omitted.undated });
}
