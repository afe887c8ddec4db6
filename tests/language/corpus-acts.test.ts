import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { targetInWords } from '../../commands/act-words.js';
import type { ArticleCommand, Command } from '../../commands/command.js';
import { corpusActs, corpusButtons, corpusCommands } from '../../commands/corpus.js';
import type { View } from '../../commands/view.js';
import { checkedSource } from '../../src/corpus/acts/checked-source.js';
import { renderView } from '../../src/discord/render-view.js';
import type { ArticleId } from '../../src/domain/article.js';
import type { Day } from '../../src/domain/day.js';
import { UserError } from '../../src/domain/errors.js';
import { inEnglish, plainText } from '../../src/language/in-words.js';
import { directionOf, languages, type Language } from '../../src/language/language.js';
import { say } from '../../src/language/say.js';
import { code } from '../../src/language/wording.js';
import { askerOf, inputOf, openParts, plainTarget, ready } from '../commands/command-bench.js';
import { FakeAskService } from '../commands/fake-ask-service.js';
import { articleOf } from '../support/articles.js';

const asker = askerOf({ userId: '5', displayName: 'mara', mayManageServer: true });
const today = '2026-11-22' as Day;
const at = '2026-11-20T10:00:00Z';
const ferry = articleOf({ title: 'Ferry sinks off Skarn', outlet: 'Skarn Post', blocks: ['Five people died.'] });
const acted = { articleId: ferry.id, title: ferry.title, outlet: ferry.outlet, path: ferry.path, url: ferry.url };
const other = { ...acted, articleId: 'f'.repeat(32) as ArticleId, outlet: null };

let bench: ReturnType<typeof openParts>;
let ask: FakeAskService;
beforeEach(() => {
  bench = openParts();
  ask = new FakeAskService([]);
  const desk = bench.desks.of('2');
  const entry = { at, added: 2, changed: 1, removed: 11, articles: 3, passages: 9 };
  desk.history = (limit) =>
    (['rollback', 'refresh', 'remove', 'restore', 'erase', 'quarantine', 'block'] as const)
      .map((cause, i) => ({ ...entry, number: 9 - i, cause, target: cause === 'rollback' ? 5 : null }))
      .slice(0, limit);
  const held = { source: 1, pageHash: null, articles: [1, 2], at, decision: 'open', decidedAt: null } as const;
  desk.held = () => [
    { ...held, id: 1, kind: 'source', path: null, reason: '6 of its 8 articles would go' },
    { ...held, id: 2, kind: 'page', path: 'dam.txt', reason: 'it holds no article any more: empty' },
    { ...held, id: 3, kind: 'source', path: null, source: 7, reason: 'almost nothing is left of its text' },
    ...[4, 5, 6].map(
      (id) => ({ ...held, id, kind: 'page', path: 'dam.txt', reason: 'almost nothing is left of its text' }) as const,
    ),
  ];
  desk.sources = () => [
    { id: 1, spec: { kind: 'folder', path: '/srv/news' }, addedAt: at, lastReadAt: at, problem: null, articles: 8 },
  ];
  desk.find = () => Promise.resolve({ kind: 'one', article: acted });
  desk.removed = () => Promise.resolve(Array.from({ length: 22 }, () => acted));
  desk.blockedHosts = () => [{ host: 'skarn.example', at }];
  const outcome = { generation: 10, isNewGeneration: true, added: 1, removed: 2, articles: [acted, other] };
  const extra = { generations: 3, filesLeft: ['ferry.txt'], isWiped: false, isInSource: false, host: 'news.example' };
  desk.work = () => Promise.resolve({ ...outcome, ...extra });
});
afterEach(() => {
  bench.close();
});

async function run(name: string, options: Readonly<Record<string, unknown>> = {}): Promise<View> {
  const command = corpusCommands(bench.parts).subcommands.find(({ definition }) => definition.name === name);
  const prepared = (command as Command & Pick<ArticleCommand, 'prepare'>).prepare(inputOf(options, { ask, asker }));
  const { target, views } = plainTarget({ asker });
  await ready(prepared).run(target);
  return views.at(-1)!;
}

async function confirmed(name: string, subject: string): Promise<View> {
  const { target, views } = plainTarget({ asker });
  await corpusActs(bench.parts)
    .find((act) => act.name === name)!
    .run(target, subject);
  return views.at(-1)!;
}

/** What moderators see of what they do to the articles. */
async function views(): Promise<View[]> {
  return [
    await run('history'),
    await run('rollback'),
    await confirmed('rollback', '5'),
    await run('remove', { article: 'ferry' }),
    await confirmed('remove', ferry.id),
    await run('erase', { article: 'ferry' }),
    await confirmed('erase', ferry.id),
    await run('restore'),
    await run('restore', { article: 'ferry' }),
    await run('block'),
    await run('block', { host: 'news.example' }),
    await run('block', { host: 'skarn.example', unblock: true }),
    await confirmed('block-host', 'news.example'),
    await run('quarantine'),
  ];
}

/** Our own words: without names, addresses and commands, and without moments that Discord words. */
function oursIn(content: string): string {
  return content.replace(/\u2068[^\u2069]*\u2069/g, '').replace(/<[^>]*>|`[^`]*`/g, '');
}

const labelsIn = (components: unknown): string[] =>
  (components as { readonly components: readonly { readonly label?: string }[] }[])
    .flatMap((row) => row.components)
    .flatMap(({ label }) => (label === undefined ? [] : [label]));

describe.each(languages)('what is done to the articles, in %s,', (language: Language) => {
  test('is one message in one language', async () => {
    for (const view of await views()) {
      const { content, components } = renderView(view, { today, language });
      expect(content.length).toBeLessThanOrEqual(2_000);
      expect(content).not.toContain('/srv');
      const labels = labelsIn(components);
      expect(labels.filter((label) => label.length > 80 || label.endsWith('…'))).toEqual([]);
      if (directionOf(language) === 'rtl') {
        expect([oursIn(content), ...labels.map(oursIn)].filter((words) => /\p{sc=Latin}/u.test(words))).toEqual([]);
      } else if (language !== 'en') {
        expect(content).not.toMatch(
          /\b(?:article answers|held|kept as before|Generation \d+, .* then|blanked|brings)\b/,
        );
      }
    }
  });

  test('names its buttons as they are labelled', async () => {
    const { content, components } = renderView(await run('quarantine'), { today, language });
    const decisions = labelsIn(components).slice(0, 2);
    expect(decisions).toHaveLength(2);
    for (const label of decisions) expect(content).toContain(label.replace(/:? ?1$/, ''));
  });

  test('is refused in that language', async () => {
    const errors: unknown[] = [];
    const attempts: (() => unknown)[] = [
      () => run('block', { host: 'some words' }),
      () => checkedSource({ kind: 'site-map', urls: ['https://a.example/'], pattern: 'news' }),
      () => checkedSource({ kind: 'url', urls: ['https://mara:pass@a.example/'] }),
      () => {
        bench.desks.of('2').find = () => Promise.resolve({ kind: 'several', articles: [acted, other], total: 1_204 });
        return run('remove', { article: 'ferry' });
      },
      () => {
        bench.desks.of('2').find = () => Promise.resolve({ kind: 'none' });
        return run('restore', { article: 'ferry' });
      },
    ];
    for (const attempt of attempts) {
      try {
        await attempt();
      } catch (error) {
        errors.push(error);
      }
    }
    expect(errors).toHaveLength(attempts.length);
    for (const error of errors) {
      expect(error).toBeInstanceOf(UserError);
      const words = plainText((error as UserError).forMembers, language);
      if (directionOf(language) === 'rtl') expect(oursIn(words)).not.toMatch(/\p{sc=Latin}/u);
      else expect(words === (error as UserError).message).toBe(language === 'en');
    }
  });
});

test.each([
  ['generation 5', say('corpus.generation-numbered', { id: 5 })],
  ['held change 3', say('corpus.change-numbered', { id: 3 })],
  ['source 7', say('corpus.source-numbered', { id: 7 })],
  ['the folder news', say('corpus.folder', { name: 'news' })],
  ['3 pages, the first https://a.example/1', say('corpus.several-pages', { count: 3, first: 'https://a.example/1' })],
  ['https://a.example/feed', code('https://a.example/feed')],
])('%s is named in the log, in whatever language', (target, words) => {
  expect(targetInWords({ act: 'rollback', target })).toEqual(words);
  if (words.kind === 'message') expect(inEnglish(words)).toBe(target);
});

test('a decision that was taken already is refused in words of ours', () => {
  const apply = corpusButtons(bench.parts).find(({ action }) => action === 'applyheld')!;
  const refusal = apply.prepare({ action: 'applyheld', n: 0, id: 99, ask, asker });
  expect(refusal).toMatchObject({ kind: 'refused', text: { key: 'corpus.held-decided' } });
});
