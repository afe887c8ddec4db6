import { inEnglish } from '../../src/language/in-words.js';
import { describe, expect, it } from 'vitest';
import { articleCommand } from '../../commands/article.js';
import { sourcesCommand, sourcesPager } from '../../commands/sources.js';
import type { ListView } from '../../commands/view.js';
import { renderWording } from '../../src/discord/render-wording.js';
import { articleOf } from '../support/articles.js';
import { askerOf, inputOf, plainTarget, ready } from './command-bench.js';
import { FakeAskService } from './fake-ask-service.js';

const ferry = articleOf({
  title: 'Ferry stops',
  outlet: 'Skarn Post',
  publishedAt: '2024-05-26',
  blocks: ['It stops.'],
});
const dam = articleOf({ title: 'Dam leaks', outlet: 'Skarn Post', path: 'dam.txt', blocks: ['It leaks.'] });
const note = articleOf({ title: 'Ferry returns', path: 'note.txt', blocks: ['It returns.'] });

describe('/article', () => {
  const ask = new FakeAskService([ferry, dam, note]);
  const prepare = (title: string) => {
    const prepared = articleCommand().prepare(inputOf({ title }, { ask }));
    if (prepared.kind === 'form') throw new Error('a form');
    return prepared;
  };

  it('opens the card of what was picked, or of the only title that holds the words', async () => {
    for (const typed of [dam.id, 'leaks', 'Dam leaks']) {
      const prepared = prepare(typed);
      if (prepared.kind !== 'ready') throw new Error(inEnglish(prepared.text));
      expect(prepared.visibility).toBe('private');
      const { target, views } = plainTarget();
      await prepared.run(target);
      expect(views[0]).toMatchObject({ kind: 'card', card: { citation: { title: 'Dam leaks' }, versions: [] } });
    }
  });

  it('refuses a title that none or several hold, and an article that is gone, with one sentence', () => {
    const refusal = (title: string): string => {
      const prepared = prepare(title);
      return prepared.kind === 'refused' ? inEnglish(prepared.text) : '';
    };
    expect(refusal('tram')).toBe('No article\'s title holds "tram"; pick one that is offered while you type.');
    expect(refusal('ferry')).toContain('Several titles');
    expect(refusal('0'.repeat(32))).toBe('This article is no longer here.');
  });

  it('offers titles with outlet, within what Discord takes', async () => {
    const long = articleOf({ title: `Ferry ${'x'.repeat(180)}`, outlet: 'Skarn Post', path: 'l.txt', blocks: ['It.'] });
    const suggestions = await articleCommand().suggest!('title', 'ferry', new FakeAskService([ferry, long]));
    expect(suggestions[0]).toEqual({ name: 'Ferry stops (Skarn Post)', value: ferry.id });
    expect(inEnglish(suggestions[1]!.name)).toMatch(/^Ferry x+… \(Skarn Post\)$/);
    expect(inEnglish(suggestions[1]!.name)).toHaveLength(100);
  });
});

describe('/sources', () => {
  async function shown(ask: FakeAskService): Promise<ListView> {
    const prepared = sourcesCommand().prepare(inputOf({}, { ask }));
    const { target, views } = plainTarget();
    await ready(prepared).run(target);
    return views[0] as ListView;
  }

  it('lists outlets with their articles and dates, what states none last', async () => {
    const { lines } = await shown(new FakeAskService([note, ferry, dam]));
    expect(lines.map((line) => renderWording(line, { language: 'en' }))).toEqual([
      '**Skarn Post**: 2 articles, 26 May 2024, 1 undated',
      '**Outlet not stated**: 1 article, none dated',
    ]);
  });

  it('turns its pages for whoever presses', async () => {
    const pager = sourcesPager();
    const ask = new FakeAskService([ferry]);
    const prepared = pager.prepare({ asker: askerOf(), ask, action: 'sources', id: 0, n: 2 });
    const { target, views } = plainTarget();
    await ready(prepared).run(target);
    expect(views[0]).toMatchObject({ kind: 'list', page: 2 });
  });
});
