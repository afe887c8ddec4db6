import { describe, expect, test } from 'vitest';
import { inEnglish } from '../../../src/language/in-words.js';
import { arrangementInWords } from '../../../src/answering/verification/in-words.js';
import type { Place } from '../../../src/answering/verification/verification.js';
import { articleFrom, type Article } from '../../../src/domain/article.js';
import { verifyQuote, type Quote } from '../../../src/domain/quote.js';
import { textOf } from '../../../src/domain/span.js';
import { articleOf } from '../../support/articles.js';
import { checked, harbour, only, verified } from './harbour.js';

function sentenceOf(quote: Quote): string {
  return quote.text.slice(quote.highlight.start - quote.start, quote.highlight.end - quote.start);
}

function cuesOf({ leftOut }: Place): string[] {
  return leftOut.cues.map(({ text }) => text);
}

describe('an exact text', () => {
  const copper = 'The owners claimed to have found 14 crates of stolen copper near the chapel.';

  test('is a whole sentence, with every place, how often and since when', async () => {
    const verification = await checked(copper);
    expect(verification.verdict).toBe('exact');
    const found = only(verification, 'exact');
    expect(found).toMatchObject({ unit: 'sentence', occurrences: 2, articles: 2, undated: 0, relaxed: [] });
    expect(found.since).toBe('2024-03-02');
    expect(found.places.map(({ quote }) => quote.citation.outlet)).toEqual(['Hill Gazette', 'Valley Post']);
    for (const { quote } of found.places) expect(sentenceOf(quote)).toBe(copper);
  });

  test('names the denial that follows in the next paragraph', async () => {
    const { places } = only(await checked(copper), 'exact');
    const disputed = places.find(({ quote }) => quote.citation.outlet === 'Valley Post')!;
    expect(disputed.disputedBy.map(({ text }) => text)).toContain('denied');
    expect(disputed.quote.text).toContain('The dockers denied storing anything');
  });

  test('names no word of a neighbour that limits only what its own sentence says', async () => {
    const article = articleOf({
      blocks: [
        'Despite the rain, the owners denied that the ferry was sold. The storm left forty boats damaged at Orrin. However, the pilots have yet to count them, while the county waits.',
      ],
    });
    const { places } = only(await checked('The storm left forty boats damaged at Orrin.', [article]), 'exact');
    expect(places[0].disputedBy.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['denial denied', 'limit However']);
  });

  test('is several sentences that follow each other, across paragraphs too', async () => {
    const found = only(await checked('Nobody was hurt. The school stays open until Wednesday.'), 'exact');
    expect(found.unit).toBe('sentences');
    const across = `The ferry to Pellan sails at dawn.\n\nTwo thirds of the apple harvest around Pellan froze, growers said.`;
    expect(only(await checked(across), 'exact').relaxed).toEqual([]);
    expect(only(await checked(across.replace('\n\n', ' ')), 'exact').relaxed).toEqual(['spaces']);
  });

  test('is a whole quotation, with its marks or between them, and names who said it', async () => {
    for (const text of [
      '“We’ll tear down the north quay like we did with the south quay,”',
      'We’ll tear down the north quay like we did with the south quay,',
    ]) {
      const found = only(await checked(text), 'exact');
      expect(found).toMatchObject({ unit: 'quotation', relaxed: [] });
      expect(cuesOf(found.places[0])).toContain('said');
    }
  });

  test('is shown with the sentence that names its speaker', async () => {
    const found = only(await checked('Everything will be reduced to gravel.'), 'exact');
    expect(found.places[0].quote.text).toContain('said a senior foreman');
  });

  test('keeps nested quotation marks', async () => {
    const text = 'The union “will not wait for the ‘gift’ of the owners”, it wrote.';
    expect(only(await checked(text), 'exact').relaxed).toEqual([]);
    expect(only(await checked(text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")), 'exact').relaxed).toEqual(['quotes']);
  });

  test.each([
    ['THE FERRY TO PELLAN SAILS AT DAWN.', ['case']],
    ['The ferry to  Pellan\nsails at dawn.', ['spaces']],
    ['the ferry to Pellan\u00a0sails at dawn.', ['case', 'spaces']],
    ['A count by the harbour master gave 1,200 ropes - and no copper.', ['dashes']],
    ['A count by the harbour master gave 1,200 ropes—and no copper.', ['spaces']],
    ['"The ferry to Pellan sails at dawn."', ['quotes']],
    ['The ferry to Pellan sails at dawn', ['full-stop']],
    ['“the ferry to Pellan sails at dawn”', ['case', 'full-stop', 'quotes']],
    ['Nobody was hurt. The school stays open until Wednesday', ['full-stop']],
    ['Nobody was hurt … The school stays open until Wednesday.', ['ellipsis', 'full-stop']],
    ['港は昨日の朝に閉鎖された', ['full-stop']],
  ])('tells what was relaxed in %j', async (text, relaxed) => {
    const found = only(await checked(text), 'exact');
    expect(found.relaxed).toEqual(relaxed);
  });

  test('may leave whole sentences out at an ellipsis, and tells which words went', async () => {
    const text =
      'The owners claimed to have found 14 crates of stolen copper near the chapel. … “Everything will be reduced to gravel.”';
    const found = only(await checked(text), 'exact');
    expect(found).toMatchObject({ unit: 'sentences', relaxed: ['ellipsis'] });
    expect(cuesOf(found.places[0])[0]).toBe('denied');
  });

  test.each([
    ['Hebrew', 'העובדים שבו לביתם ברגל.'],
    ['Arabic', 'هل عاد العمال إلى بيوتهم؟'],
    ['Japanese', '労働者は歩いて帰宅した。'],
  ])('is found in %s', async (_, text) => {
    expect(only(await checked(text), 'exact')).toMatchObject({
      unit: 'sentence',
      relaxed: [],
      undated: 1,
      since: null,
    });
  });

  test('names the role of a caption', async () => {
    const found = only(await checked('The chapel of Orrin seen from the north quay'), 'exact');
    expect(found.places[0].role).toBe('caption');
    expect(found.places[0].notes).toContain('headline');
  });

  test('of words that the index does not keep is looked for all the same', async () => {
    const articles = [articleOf({ blocks: ['That is it. The ferry sails.'] })];
    expect(only(await checked('That is it.', articles), 'exact').occurrences).toBe(1);
  });
});

describe('a part of a sentence', () => {
  test('is shown in its whole sentence with the attribution that was cut off', async () => {
    const found = only(await checked('the dockers have accepted a 60-day truce'), 'part');
    expect(sentenceOf(found.places[0].quote)).toMatch(/^The announcement comes after .* to sign\.$/);
    expect(cuesOf(found.places[0])).toContain('asserted');
  });

  test('names a denial before anything else', async () => {
    const found = only(await checked('within public buildings like chapels and schools'), 'part');
    expect(cuesOf(found.places[0])[0]).toBe('denied');
  });

  test('names a condition and who said it', async () => {
    const found = only(await checked('The pilots will not sail'), 'part');
    expect(cuesOf(found.places[0])).toEqual(['if', 'said']);
  });

  test.each([
    ['a question without its mark', 'هل عاد العمال إلى بيوتهم'],
    ['a quotation without the mark at its end', '“Everything will be reduced to gravel”'],
    ['the inside of a quotation without it', 'Everything will be reduced to gravel'],
    ['a sentence without its last word', 'The ferry to Pellan sails at'],
  ])('is %s', async (_, text) => {
    expect((await checked(text)).findings[0].verdict).not.toBe('exact');
  });

  test('may be joined at an ellipsis', async () => {
    const found = only(await checked('The pilots will … sail if the lighthouse stays dark'), 'part');
    expect(found.relaxed).toEqual(['ellipsis']);
    expect(cuesOf(found.places[0])[0]).toBe('not');
  });

  test('ends on whole words', async () => {
    const verification = await checked('claimed to have found 14 crates of stolen cop');
    expect(verification.verdict).not.toBe('part');
    expect((await checked('A count gave 1')).verdict).not.toBe('part');
  });

  test('in another script has its whole sentence too', async () => {
    const found = only(await checked('نعم، عادوا'), 'part');
    expect(sentenceOf(found.places[0].quote)).toBe('نعم، عادوا سيرا.');
  });
});

describe('a text that is near', () => {
  test.each([
    ['number', 'The owners claimed to have found 41 crates of stolen copper near the chapel.', '14', '41'],
    ['number', 'The owners claimed to have found forty crates of stolen copper near the chapel.', '14', 'forty'],
    ['negation', 'The pilots will sail if the lighthouse stays dark, the union said.', 'not', null],
    ['name', 'She meets Ida Brandt next week.', 'Bram Ostel', 'Ida Brandt'],
    ['modality', 'The pier, which the county built in 1911, must be sold to the Sarn company.', 'may', 'must'],
    ['removed', 'The pier may be sold to the Sarn company.', ', which the county built in 1911,', null],
    ['added', 'The ferry to Pellan sails at dawn if the wind allows it.', null, 'if the wind allows it'],
    [
      'removed',
      'The announcement comes on Friday and called on the owners to sign.',
      'after Governor Tilda Ferrow asserted that the dockers have accepted a 60-day truce',
      'on Friday',
    ],
    [
      'name',
      'The announcement comes from Ida Brandt and called on the owners to sign.',
      'after Governor Tilda Ferrow asserted that the dockers have accepted a 60-day truce',
      'from Ida Brandt',
    ],
    [
      'added',
      'The announcement comes after Governor Tilda Ferrow asserted that the dockers have accepted a 60-day truce and called on the owners while Mayor Ida Brandt looked on.',
      'to sign',
      'while Mayor Ida Brandt looked on',
    ],
    ['date', 'The school stays open until Friday.', 'Wednesday', 'Friday'],
    ['number', 'The announcement comes after she said that the dockers have accepted a 90-day truce', '60', '90'],
  ])('differs in a %s: %s', async (kind, text, from, to) => {
    const near = only(await checked(text), 'near');
    expect(near.changes[0]).toMatchObject({ kind, from, to });
  });

  test('tells the number of a cut sentence and the attribution that was cut off', async () => {
    const near = only(await checked('the dockers have accepted a 90-day truce'), 'near');
    expect(near.changes).toMatchObject([{ kind: 'number', from: '60', to: '90' }]);
    expect(cuesOf(near.place)).toContain('asserted');
  });

  test('takes a number written otherwise for no change of number', async () => {
    const near = only(await checked('A count by the harbour master gave 1200 ropes — and no copper.'), 'near');
    expect(near.changes).toMatchObject([{ kind: 'other', from: '1,200', to: '1200' }]);
  });

  test('keeps the article’s own words and offsets in every change', async () => {
    const text = 'The owners claimed to have found 41 crates of copper near the church.';
    const near = only(await checked(text), 'near');
    const article = harbour.find(({ id }) => id === near.place.quote.citation.articleId)!;
    expect(near.changes.length).toBeGreaterThan(1);
    for (const { from, to, fromSpan, toSpan } of near.changes) {
      expect(textOf(article.text, fromSpan)).toBe(from ?? '');
      expect(textOf(text, toSpan)).toBe(to ?? '');
    }
  });
});

describe('a text that is not found', () => {
  test('comes with the nearest passages and what was searched', async () => {
    const verification = await checked('The ferry to Marrow was cancelled by the court.');
    expect(verification.verdict).toBe('not-found');
    expect(only(verification, 'not-found').nearest.length).toBeGreaterThan(0);
    expect(verification.searched).toMatchObject({ articles: 6, first: '2024-03-02', last: '2024-05-26', undated: 4 });
  });

  test('is one of fragments in another order', async () => {
    const verification = await checked('copper near the chapel the owners claimed to have found 14 crates of stolen');
    expect(verification.verdict).toBe('not-found');
    expect(only(verification, 'not-found').isReordered).toBe(true);
  });

  test('may be the title of an article', async () => {
    const articles = [articleOf({ title: 'Night falls on Pellan', blocks: ['The ferry sails to Pellan by night.'] })];
    expect(only(await checked('Night falls on Pellan', articles), 'not-found').titles).toHaveLength(1);
  });

  test('is debris, which is never quoted', async () => {
    const text = 'The ferry sails.\n\nShare this harbour story\n\nThe pier stays.';
    const spans = [
      { start: 0, end: 16, role: 'body' as const },
      { start: text.length - 15, end: text.length, role: 'body' as const },
    ];
    const debris = articleFrom(
      {
        title: null,
        outlet: null,
        author: null,
        url: null,
        publishedAt: null,
        updatedAt: null,
        language: 'en',
        text,
        spans,
      },
      { path: 'debris.txt', origin: { kind: 'file' }, supersedes: null },
    );
    expect((await checked('Share this harbour story', [debris])).verdict).toBe('not-found');
  });
});

describe('a text of several sentences', () => {
  test('from different places is told apart and stands nowhere as a whole', async () => {
    const verification = await checked('The ferry to Pellan sails at dawn. Nobody was hurt.');
    expect(verification.findings.map(({ verdict }) => verdict)).toEqual(['exact', 'exact']);
    expect(verification).toMatchObject({ verdict: 'not-found', arrangement: { kind: 'apart' } });
  });

  test('tells a sentence once that the text repeats', async () => {
    const verification = await checked('Nobody was hurt. '.repeat(90));
    expect(verification).toMatchObject({ verdict: 'exact', arrangement: { kind: 'whole' }, repeated: 89 });
    expect(verification.findings.map(({ text, verdict }) => [text, verdict])).toEqual([['Nobody was hurt.', 'exact']]);
    expect(arrangementInWords(verification).map(({ words }) => inEnglish(words))).toEqual([
      '89 pieces of the text repeat earlier ones and are told with them.',
    ]);
  });

  test('does not call a text exact that repeats one of its sentences', async () => {
    const verification = await checked('Nobody was hurt. The school stays open until Wednesday. Nobody was hurt.');
    expect(verification.findings.map(({ verdict }) => verdict)).toEqual(['exact', 'exact']);
    expect(verification).toMatchObject({ verdict: 'not-found', arrangement: { kind: 'neighbours' }, repeated: 1 });
  });

  test('in another order stands nowhere as a whole', async () => {
    const verification = await checked('The school stays open until Wednesday. Nobody was hurt.');
    expect(verification).toMatchObject({ verdict: 'not-found', arrangement: { kind: 'apart' } });
  });

  test('with a sentence left out tells what was between', async () => {
    const verification = await checked(
      'The owners claimed to have found 14 crates of stolen copper near the chapel. “Everything will be reduced to gravel.”',
    );
    expect(verification).toMatchObject({ verdict: 'part', arrangement: { kind: 'gaps' } });
    if (verification.arrangement.kind !== 'gaps') throw new Error('no gap');
    expect(verification.arrangement.leftOut.cues[0]).toMatchObject({ kind: 'denial', text: 'denied' });
  });

  test('with one altered sentence is near, and the other is exact', async () => {
    const verification = await checked('Nobody was hurt. The school stays open until Monday.');
    expect(verification.findings.map(({ verdict }) => verdict)).toEqual(['exact', 'near']);
    expect(verification).toMatchObject({ verdict: 'near', arrangement: { kind: 'neighbours' } });
  });

  test.each([
    ['behind', 'The school stays open until Monday. The mayor wept.', ['near', 'not-found']],
    ['before', 'The mayor wept. The school stays open until Monday.', ['not-found', 'near']],
    ['beside a part', 'The mayor wept. If the lighthouse stays dark, the union said.', ['not-found', 'part']],
  ])('with a made-up sentence has a verdict for each: %s', async (_, text, verdicts) => {
    expect((await checked(text)).findings.map(({ verdict }) => verdict)).toEqual(verdicts);
  });

  test('is one sentence where an altered word only looks like an end', async () => {
    const verification = await checked('She meets Gravel. Ostel next week.');
    expect(only(verification, 'near').changes[0]).toMatchObject({ kind: 'name' });
  });
});

describe('a former version', () => {
  const former = articleOf({
    path: 'toll.md',
    url: 'https://hill.example/toll',
    blocks: ['The toll rose to 14 crowns.'],
  });
  const current: Article = {
    ...articleOf({ path: 'toll.md', url: 'https://hill.example/toll', blocks: ['The toll rose to 15 crowns.'] }),
    supersedes: former.id,
  };

  test('does not count, and is told as such', async () => {
    const { memoryCorpus } = await import('../../support/memory-corpus.js');
    const { verifyText } = await import('../../../src/answering/verification/verify-text.js');
    const corpus = await memoryCorpus([current], null);
    const withFormer = { ...corpus, article: (id: Article['id']) => (id === former.id ? former : corpus.article(id)) };
    const parts = { corpus: withFormer, wordVectors: null, rest: () => Promise.resolve() };
    const verification = await verifyText(parts, 'The toll rose to 14 crowns.');
    if (verification.kind === 'unchecked') throw new Error(verification.reason.key);
    const near = only(verification, 'near');
    expect(near.changes[0]).toMatchObject({ kind: 'number', from: '15', to: '14' });
    expect(near.former).toMatchObject({ verdict: 'exact', current: { articleId: current.id } });
    verifyQuote(near.former!.place.quote, former);
  });
});

describe('bad input', () => {
  test.each([
    ['', 'empty'],
    [' \n\t', 'empty'],
    ['…?! “”', 'no-words'],
    ['a'.repeat(4_001), 'too-long'],
    [Array.from({ length: 100 }, (_, i) => `Boat ${i} came.`).join(' '), 'too-many-sentences'],
  ])('%j is a value with one sentence', async (text, code) => {
    const verification = await verified(text);
    expect(verification).toMatchObject({ kind: 'unchecked', code });
    if (verification.kind === 'unchecked') expect(inEnglish(verification.reason)).toMatch(/^[A-Z].*\.$/);
  });

  test('an empty corpus says so', async () => {
    expect(await verified('The ferry sails.', [])).toMatchObject({ kind: 'unchecked', code: 'empty-corpus' });
  });

  test('4,000 characters without an end are looked up', async () => {
    const verification = await checked('the ferry to Pellan '.repeat(200).trim());
    expect(verification.verdict).toBe('not-found');
  });
});

test('every shown span is the stored text', async () => {
  const texts = harbour.flatMap(({ text }) => [
    text.slice(0, 300),
    text.slice(7, 60),
    text.replace(/o/g, 'a').slice(0, 200),
  ]);
  for (const text of texts) {
    const { findings } = await checked(text);
    for (const finding of findings) {
      const quotes =
        finding.verdict === 'not-found'
          ? finding.nearest
          : finding.verdict === 'near'
            ? [finding.place.quote]
            : finding.places.map(({ quote }) => quote);
      for (const quote of quotes)
        verifyQuote(
          quote,
          harbour.find(({ id }) => id === quote.citation.articleId)!,
        );
    }
  }
});
