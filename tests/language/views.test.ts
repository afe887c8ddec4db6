import { describe, expect, test } from 'vitest';
import { compareView } from '../../commands/compare.js';
import { summaryView } from '../../commands/summary.js';
import { timelineView } from '../../commands/timeline.js';
import type { TopicView } from '../../commands/topic-view.js';
import type { LinesView } from '../../commands/view.js';
import { keptView, viewLines } from '../../commands/view-lines.js';
import { whoView } from '../../commands/who.js';
import { readBack } from '../../src/discord/read-back.js';
import { renderView } from '../../src/discord/render-view.js';
import type { Day } from '../../src/domain/day.js';
import { views as english } from '../../src/language/en/views.js';
import { plainText } from '../../src/language/in-words.js';
import { directionOf, languages, type Language } from '../../src/language/language.js';
import type { Message, MessageValue } from '../../src/language/wording.js';
import { articleOf } from '../support/articles.js';
import { FakeAskService } from '../commands/fake-ask-service.js';

const numbers =
  'quotes quoted covered read undated count days has most articles dated counts matters origins unstated at of total shown figures value';

/** Of every name that a label of a view has. */
function valuesOf(count: number): Readonly<Record<string, MessageValue>> {
  return {
    ...Object.fromEntries(numbers.split(' ').map((name) => [name, count])),
    ...{ topic: 'Orrin', outlet: 'Valley Post', speaker: 'Ada Lorne', fullName: 'Ada Lorne', cue: 'said' },
    ...{ since: '2025-03-12', until: '2025-03-20', newest: '2025-03-13', from: '2025-03-12', to: '2025-04-01' },
    ...{ on: '2025-03-12', year: '2025', first: '2024-01-01', last: '2025-03-12', language: 'es' },
    ...{ command: 'timeline', words: 'last week', meant: 'March', why: 'why', label: 'label', form: 'form' },
    ...{ what: 'what', whose: 'whose', where: 'where', time: 'time', by: 'by', thing: 'thing', unit: 'crowns' },
    ...{ sentences: ['One.'], parts: ['One'], languages: ['es'], dates: ['date'], standings: ['planned', 'denied'] },
    ...{ facts: ['a', 'b'], bonds: ['bond'], links: ['owner'], names: ['Harbour Group'], stretches: ['one', 'two'] },
    said: ['a', 'b'],
  };
}

/** Without what stands apart from the words around it: names, words of articles. */
function ownWords(text: string): string {
  const less = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
  return less === text ? text : ownWords(less);
}

const counts = [0, 1, 2, 3, 11, 100];

describe.each(languages)('labels of views in %s', (language) => {
  test.each(Object.keys(english))('%s is whole for every number', (key) => {
    for (const count of counts) {
      const label: Message = { kind: 'message', key, values: valuesOf(count) };
      const text = plainText(label, language);
      expect(text).not.toMatch(/undefined|NaN|Invalid|\[object|#|^…?$/);
      // An option is called so where Discord lacks the language.
      if (directionOf(language) === 'rtl') expect(ownWords(text).replace('since', '')).not.toMatch(/\p{sc=Latn}/u);
      if (language === 'fr') expect(text).not.toMatch(/[ \u00a0][;:!?»]|«[ \u00a0]/);
      if (language !== 'en') expect(text).not.toMatch(/“[^„“”]*”/);
    }
  });
});

const told = (outlet: string | null, publishedAt: string | null, ...blocks: string[]) =>
  articleOf({ outlet, publishedAt, title: 'Flood at Orlan', path: `${String(outlet)}.md`, blocks });

const articles = [
  told(
    'Tide',
    '2025-03-04',
    'The flood at Orlan killed 12 people on Tuesday when the upper dam gave way, the fire service said.',
    '“The dam at Orlan was never safe,” Ada Lorne said on Tuesday.',
    'The Orlan dam will be built again next year, the council of Orlan said.',
  ),
  told(
    'Selby Echo',
    '2025-03-05',
    'The flood at Orlan killed 15 people on Tuesday when the upper dam gave way, the fire service said.',
    'The company denied that the flood at Orlan began at its dam.',
  ),
  told(null, null, 'The flood at Orlan killed 15 people last week when its upper dam gave way, the fire service said.'),
];

async function shown(view: TopicView, topic: string, isPrivate: boolean): Promise<LinesView> {
  const ask = new FakeAskService(articles);
  const found = await view.find(ask, topic, new AbortController().signal);
  if ('reason' in found) throw new Error(found.code);
  const { kind, head, drafts, subject, searched, sourcesDiffer, asksAboutNow } = found;
  const entries = drafts.map(
    ({ quote }, index) => ({ kind: 'quote', quote: { ...quote, number: index + 1 } }) as const,
  );
  const articleIds = drafts.map(({ quote: { quote } }) => quote.citation.articleId);
  return {
    ...{ kind: 'lines', of: kind, answerId: 7, head: [...(subject === null ? [] : [subject]), ...head], searched },
    lines: viewLines(entries, keptView({ kind, head, drafts }).lines, { ask, articleIds }),
    ...{ sourcesDiffer, asksAboutNow, isAside: false, isPrivate, canShare: isPrivate, why: null, sharedBy: null },
    ...{ files: [], canAskFurther: true },
  };
}

const kinds = [
  ['a summary', summaryView, 'flood at Orlan'],
  ['a timeline', timelineView, 'flood at Orlan'],
  ['a comparison of counts', compareView, 'How many people did the flood at Orlan kill?'],
  ['a comparison', compareView, 'Orlan dam'],
  ['who said what', whoView, 'Orlan dam'],
] as const;

function linesOf(view: LinesView, language: Language): string[] {
  const { content } = renderView(view, { today: '2025-03-20' as Day, language });
  return content.split('\n').filter((line) => line !== '' && !line.startsWith('> '));
}

describe.each(languages)('views in %s', (language) => {
  test.each(kinds)('%s keeps the limits, and the quotes are as stored', async (_, kind, topic) => {
    for (const isPrivate of [true, false]) {
      const view = await shown(kind, topic, isPrivate);
      const rendered = renderView(view, { today: '2025-03-20' as Day, language });
      expect(rendered.content.length).toBeLessThanOrEqual(2000);
      expect(rendered.quotes.length).toBeGreaterThan(0);
      expect(readBack(rendered, (id) => articles.find((article) => article.id === id) ?? null)).toEqual([]);
      const labels = rendered.components.flatMap(({ components }) =>
        components.map((component) => ('label' in component ? (component.label ?? '') : '')),
      );
      expect(labels.filter((label) => label === '' || label.length > 80)).toEqual([]);
      expect(linesOf(view, language).filter((line) => line.endsWith('…'))).toEqual([]);
    }
  });
});

describe.each(['ar', 'he'] as const)('views in %s', (language) => {
  test.each(kinds)('%s has lines that run from the right, with nothing of ours in English', async (_, kind, topic) => {
    const lines = linesOf(await shown(kind, topic, true), language);
    const own = lines.map((line) => ownWords(line).replace(/\[[^\]]*\]\([^)]*\)|<[^>]*>/g, ''));
    expect(own.filter((line) => /\p{sc=Latn}{2}/u.test(line))).toEqual([]);
    expect(own.filter((line) => /\p{L}/u.test(line) && /^[^\p{L}\u200f]*\p{sc=Latn}/u.test(line))).toEqual([]);
  });
});
