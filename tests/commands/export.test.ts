import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportButton, exportMessage, formatSelected } from '../../commands/export.js';
import type { ListView } from '../../commands/view.js';
import { noFilters } from '../../src/domain/filters.js';
import { inEnglish } from '../../src/language/in-words.js';
import { say } from '../../src/language/say.js';
import { articleOf } from '../support/articles.js';
import { askerOf, openParts, plainTarget, ready } from './command-bench.js';
import { FakeAskService } from './fake-ask-service.js';

const words = 'The ferry stops on Monday.';
const ferry = articleOf({ title: 'Ferry stops', outlet: 'Skarn Post', blocks: [words] });
const dam = articleOf({ title: 'Dam leaks', path: 'dam.txt', blocks: ['The dam leaks.'] });

let bench: ReturnType<typeof openParts>;
let ask: FakeAskService;
let answerId: number;

beforeEach(() => {
  bench = openParts();
  ask = new FakeAskService([ferry, dam]);
  const spanOf = (article: typeof ferry) => {
    const span = { start: 0, end: article.text.length };
    return { articleId: article.id, ...span, highlight: span, notes: [], alsoIn: [] };
  };
  answerId = bench.parts.answers.addAnswer({
    ...{ guildId: '2', channelId: '3', askerId: '1', isPublic: true, sharing: null },
    ...{ filters: noFilters, generation: 7, isAnswered: true, spans: [spanOf(ferry), spanOf(dam)] },
  });
  bench.parts.answers.recordSent(answerId, '500');
});

afterEach(() => {
  bench.close();
});

async function file(format: string): Promise<{ view: ListView; text: string }> {
  const selection = { asker: askerOf(), ask, action: 'export-as', id: answerId, n: 0, values: [format] };
  const { target, views } = plainTarget();
  await ready(formatSelected(bench.parts).prepare(selection)).run(target);
  const view = views[0] as ListView;
  return { view, text: new TextDecoder().decode(view.files[0]!.bytes) };
}

describe('an export', () => {
  it('is offered in the menu of an answer and under a private one, in five formats', async () => {
    const input = { asker: askerOf(), ask, messageId: '500', text: '', readings: [''] as [string] };
    const press = { asker: askerOf(), ask, action: 'export', id: answerId, n: 0 };
    for (const prepared of [exportMessage(bench.parts).prepare(input), exportButton(bench.parts).prepare(press)]) {
      const { target, views } = plainTarget();
      expect(ready(prepared).visibility).toBe('private');
      await ready(prepared).run(target);
      expect(views[0]).toMatchObject({ rows: [{ action: 'export-as', id: answerId, choices: { length: 5 } }] });
    }
  });

  it('is a file with the quotes and their sources', async () => {
    for (const [format, ending] of [
      ['markdown', 'md'],
      ['json', 'json'],
      ['csv', 'csv'],
      ['bibtex', 'bib'],
      ['ris', 'ris'],
    ] as const) {
      const { view, text } = await file(format);
      expect(view.files[0]!.name).toBe(`answer-${answerId}.${ending}`);
      expect(text).toContain(words);
      expect(text).toContain('Skarn Post');
    }
  });

  it('names the answer by its number', async () => {
    expect((await file('markdown')).text).toContain(`Answer ${answerId}.`);
    expect(JSON.parse((await file('json')).text)).toMatchObject({ answerId });
  });

  it('leaves out and counts what is no longer there', async () => {
    ask.articles = [ferry];
    const { view, text } = await file('markdown');
    expect(text).not.toContain('The dam leaks.');
    expect(view.lines.map(inEnglish)).toEqual(['Left out because the article changed or went since: 1.']);
  });

  it('says of each quote of a view what the view says of it, and nothing of one that went', async () => {
    bench.parts.views.keep(answerId, {
      kind: 'timeline',
      head: [say('views.timeline-omitted', { dated: 2, undated: 0 })],
      lines: [
        {
          above: [say('views.undated-head')],
          below: [say('views.basis-said', { words: { kind: 'slice', start: 19, end: 25, text: null } })],
          marked: [],
        },
        { above: [say('views.said-on', { on: '2024-05-26' })], below: [], marked: [] },
      ],
    });
    ask.articles = [ferry];
    for (const format of ['markdown', 'json', 'csv', 'bibtex', 'ris']) {
      const { text } = await file(format);
      expect(text, format).toContain('Monday”');
      expect(text, format).not.toContain('26 May 2024');
    }
    expect((await file('markdown')).text).toContain('Not in this timeline');
  });

  it('opens from the menu in the language of an answer that Discord has no locale for, as its buttons and its file do', () => {
    const input = { asker: askerOf(), ask, messageId: '500', text: '', readings: [''] as [string] };
    const opened = (): unknown => ready(exportMessage(bench.parts).prepare(input)).language;
    for (const [answered, language] of [
      ['he', 'he'],
      ['ar', 'ar'],
      ['de', undefined],
    ] as const) {
      bench.parts.languages.noteAnswer(answerId, answered);
      expect(opened()).toBe(language);
    }
    bench.parts.languages.noteAnswer(answerId, 'he');
    bench.parts.languages.choose(askerOf().userId, 'fr');
    expect(opened()).toBeUndefined();
  });

  it('counts among what the answer showed', async () => {
    await file('csv');
    expect(bench.parts.answers.shown(answerId)).toEqual(
      [
        { articleId: ferry.id, start: 0, end: words.length },
        { articleId: dam.id, start: 0, end: dam.text.length },
      ].sort((a, b) => (a.articleId < b.articleId ? -1 : 1)),
    );
  });

  it('is refused for other messages, in other guilds, and for a format of another version', () => {
    const input = { asker: askerOf(), ask, messageId: '501', text: '', readings: [''] as [string] };
    expect(exportMessage(bench.parts).prepare(input).kind).toBe('refused');
    const foreign = { ...input, messageId: '500', asker: askerOf({ guildId: '9' }) };
    expect(exportMessage(bench.parts).prepare(foreign).kind).toBe('refused');
    const selection = { asker: askerOf(), ask, action: 'export-as', id: answerId, n: 0, values: ['pdf'] };
    expect(formatSelected(bench.parts).prepare(selection).kind).toBe('refused');
  });
});
