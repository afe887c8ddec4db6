import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actInWords, outcomeInWords, targetInWords } from '../../commands/act-words.js';
import type { Command, FormPrompt, SlashCommand } from '../../commands/command.js';
import { hideRow } from '../../commands/hide.js';
import { blankedContent, marksApart, withMarks } from '../../commands/marked-content.js';
import { moderatorRefusal } from '../../commands/moderator.js';
import { notice } from '../../commands/notice.js';
import { commandSet } from '../../commands/registry.js';
import { setUpDone, setUpPanel } from '../../commands/set-up-panel.js';
import { settingFields } from '../../commands/settings-fields.js';
import type { View } from '../../commands/view.js';
import { renderForm } from '../../src/discord/render-form.js';
import { renderView } from '../../src/discord/render-view.js';
import { articleKey } from '../../src/domain/hidden.js';
import type { Day } from '../../src/domain/day.js';
import { noFilters } from '../../src/domain/filters.js';
import { inEnglish, plainText } from '../../src/language/in-words.js';
import { directionOf, languages, ownNames, type Language } from '../../src/language/language.js';
import type { Text } from '../../src/language/wording.js';
import { askerOf, inputOf, openParts, plainTarget, ready } from '../commands/command-bench.js';
import { FakeAskService } from '../commands/fake-ask-service.js';
import { articleOf } from '../support/articles.js';

const today = '2026-11-22' as Day;
const asker = askerOf({ userId: '8', mayManageServer: true });
const guildId = asker.guildId!;
const article = articleOf({
  title: 'Harbour reopens',
  outlet: 'Skarn Post',
  blocks: ['The harbour of Skarn reopened on Monday after a week of storms and repairs. Nobody was hurt.'],
});
const ask = new FakeAskService([article]);

let bench: ReturnType<typeof openParts>;
beforeEach(() => {
  bench = openParts();
});
afterEach(() => {
  bench.close();
});

/** What moderators see once there is something to see. */
async function views(): Promise<View[]> {
  const { parts } = bench;
  const span = { articleId: article.id, start: 0, end: article.text.indexOf(' Nobody') };
  const answer = {
    ...{ guildId, askerId: '1', sharing: null, filters: noFilters, generation: 1, isAnswered: true },
    spans: [{ ...span, highlight: { start: 0, end: 9 }, notes: [], alsoIn: [] }],
  };
  for (const isPublic of [true, false]) {
    const id = parts.answers.addAnswer({ ...answer, channelId: '3', isPublic });
    parts.answers.recordSent(id, `m${id}`);
    for (const [member, reason] of [
      ['20', 'misleading'],
      ['21', 'misleading'],
      ['22', 'wrong-source'],
      ['23', 'out-of-date'],
      ['24', 'not-an-answer'],
    ] as const) {
      parts.feedback.report(id, member, reason);
    }
    for (const member of ['1', '2', '3']) parts.feedback.toggleUseful(id, member);
  }
  const gone = articleOf({ blocks: ['Gone.'], path: 'gone.txt' });
  for (const one of [article, gone]) {
    parts.hidden.hide(guildId, { kind: 'quote', articleId: one.id, span, sentences: [one.id] });
    parts.hidden.hide(guildId, { kind: 'article', articleId: one.id, article: articleKey(one) });
  }
  parts.settings.change(guildId, {
    ...{ moderatorRoleId: '55', answerChannelIds: ['60', '61'], answers: 'private', cooldown: 20 },
    ...{ publicAnswersPerHour: 4, blockedWords: ['capstan'], logChannelId: '62', schedule: '6h' },
    ...{ keepsUnanswered: true, usesSharedCorpus: true, language: 'de' },
  });
  for (const member of ['30', '31']) parts.unanswered.note(guildId, member, 'Who owns the lighthouse?');
  for (const { act, target, outcome } of noted) parts.audit.add({ guildId, actorId: '8', act, target, outcome });
  parts.audit.add({ guildId, actorId: null, act: 'refresh', target: null, outcome: '3 added, 1 changed' });
  const shown = await Promise.all(
    ['settings', 'reports', 'hidden', 'unanswered', 'log'].map(async (name) => {
      const { target, views: of } = plainTarget({ asker });
      await ready(commandOf(name).prepare(inputOf({}, { ask, asker }))).run(target);
      return of[0]!;
    }),
  );
  const firstArticles = { areMissing: () => true, areOffered: true };
  return [
    ...shown,
    setUpPanel({ ...parts, firstArticles }, asker),
    setUpDone({ ...parts, firstArticles }, guildId),
    setUpDone({ ...parts, firstArticles: { ...firstArticles, areOffered: false } }, guildId),
    notice(
      moderatorRefusal(askerOf(), parts.settings)!,
      [moderatorRefusal(askerOf({ guildId: null }), parts.settings)!],
      {
        rows: [hideRow(parts.answers.answer(1)!), hideRow({ ...parts.answers.answer(1)!, isAnswered: false })],
      },
    ),
  ];
}

function commandOf(name: string): Command {
  const callable = (command: SlashCommand): readonly Command[] =>
    'subcommands' in command ? command.subcommands : [command];
  const found = commandSet(bench.parts)
    .commands.flatMap(callable)
    .filter(({ audience, definition }) => audience === 'moderators' && definition.name === name);
  return found.at(-1)!;
}

/** Presses or chooses what opens a field of the settings. */
function opened(field: number) {
  const open = commandSet(bench.parts).selects.find(({ action }) => action === 'settings-open')!;
  return open.prepare({ asker, ask, action: 'settings-open', id: 0, n: 0, values: [String(field + 1)] });
}

async function editorOf(field: number): Promise<View | FormPrompt> {
  const prepared = opened(field);
  if (prepared.kind === 'form') return prepared;
  const { target, views: of } = plainTarget({ asker });
  await ready(prepared).run(target);
  return of[0]!;
}

const noted = [
  { act: 'hide quote', target: 'hidden 4', outcome: 'done' },
  { act: 'hide article', target: 'hidden 5', outcome: 'done' },
  { act: 'unhide quote', target: 'hidden 4', outcome: 'done' },
  { act: 'unhide article', target: 'hidden 5', outcome: 'done' },
  { act: 'settle reports', target: 'answer 12', outcome: '1 report' },
  { act: 'clear unanswered', target: null, outcome: '3 questions' },
  { act: 'change settings', target: 'moderator role', outcome: 'done' },
  { act: 'set up', target: null, outcome: 'done' },
  { act: 'refresh', target: null, outcome: 'nothing changed' },
  { act: 'erase article', target: article.id, outcome: 'erased from 2 generations' },
];

/** What a reader of a language that runs from right to left reads of ours: no names, commands, addresses, words of others. */
function oursIn(shown: string): string {
  return shown.replace(/\u2068[^\u2069]*\u2069/g, '').replace(/<[^>]*>/g, '');
}

interface Labelled {
  readonly label?: string;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string; readonly description?: string }[];
}

const labelsIn = (components: unknown): string[] =>
  (components as { readonly components: readonly Labelled[] }[])
    .flatMap((row) => row.components)
    .flatMap(({ label, placeholder, options = [] }) => [
      ...[label, placeholder].filter((text) => text !== undefined),
      ...options.flatMap((option) => [option.label, option.description ?? '']),
    ]);

const ownNamesOnly = (label: string): boolean => Object.values(ownNames).includes(label);

describe.each(languages)('what moderators see, in %s,', (language: Language) => {
  const isForeign = (text: string): boolean =>
    directionOf(language) === 'rtl' && !ownNamesOnly(text) && /\p{sc=Latin}/u.test(oursIn(text));

  test('has room in Discord and no words of another language', async () => {
    for (const view of await views()) {
      const { content, components } = renderView(view, { today, language });
      expect(content.length).toBeLessThanOrEqual(2_000);
      expect(content.split('\n').filter((line) => line.endsWith('…'))).toEqual([]);
      expect(content.split('\n').filter(isForeign)).toEqual([]);
      expect(labelsIn(components).filter(isForeign)).toEqual([]);
      expect(labelsIn(components).filter((label) => label.endsWith('…'))).toEqual([]);
    }
  });

  test('has fields whose labels are not cut', async () => {
    for (const field of settingFields.keys()) {
      const editor = await editorOf(field);
      const form = editor.kind === 'form' ? renderForm(editor.form, language) : null;
      const shown =
        editor.kind === 'form'
          ? [form!.title, ...labelsIn([form])]
          : labelsIn(renderView(editor, { today, language }).components);
      expect(shown.filter((label) => label.endsWith('…'))).toEqual([]);
      expect(shown.filter(isForeign)).toEqual([]);
    }
  });

  test('refuses what cannot be a value in its words', () => {
    const wrong: Text[] = settingFields.flatMap(({ editor }) => {
      if (editor.kind !== 'text') return [];
      return ['soon', '!!!', 'x'.repeat(80), 'a\n'.repeat(300)].flatMap((text) => {
        const read = editor.read(text);
        return 'kind' in read ? [read] : [];
      });
    });
    expect(wrong.length).toBeGreaterThan(5);
    for (const text of wrong) expect(isForeign(plainText(text, language))).toBe(false);
  });

  test('tells marks and what was blanked without words of another language', () => {
    const marks = (['corrected', 'withdrawn', 'unchanged'] as const).map((state, index) => ({
      number: index + 1,
      state,
    }));
    const marked = withMarks('', marks, language)!;
    const apart = marksApart(marks, { address: '', language });
    const told = `${marked}\n${apart}\n${blankedContent(language)}`;
    expect(told.split('\n').filter(isForeign)).toEqual([]);
    if (language !== 'en') expect(told).not.toMatch(/since:|quote|Withdrawn/);
  });
});

describe('the log of acts', () => {
  test('shows in English what was noted', () => {
    const outcomes = [
      ...noted.map(({ outcome }) => outcome),
      ...['cancelled', 'refused', 'failed', 'it was one already', '1,204 questions', 'something else, 3 added'],
      '1,204 added, 1 changed, 2 removed, 3 read anew, 1 held for a decision, 2 left out',
      '2 back among the answers, 1 out of the answers; generation 7',
      'nothing changed; generation 7',
    ];
    for (const outcome of outcomes) expect(inEnglish(outcomeInWords(outcome))).toBe(outcome);
    for (const { act } of noted) expect(inEnglish(actInWords(act))).toBe(act);
  });

  test('has words for every act and outcome that is noted, and leaves others as they are', () => {
    for (const { act, outcome } of noted) {
      expect(plainText(actInWords(act), 'he')).toMatch(/^\p{sc=Hebrew}/u);
      expect(plainText(outcomeInWords(outcome), 'he')).toMatch(/\p{sc=Hebrew}/u);
    }
    expect(plainText(actInWords('add folder'), 'he')).toBe('add folder');
    expect(outcomeInWords('3 added, and so on')).toBe('3 added, and so on');
  });

  test('names answers and what is hidden by their numbers', () => {
    const line = (language: Language, target: string): string =>
      plainText(targetInWords({ act: 'settle reports', target }) as Text, language);
    expect([line('en', 'answer 12'), line('en', 'hidden 4')]).toEqual(['answer 12', 'hidden 4']);
    expect([line('de', 'answer 12'), line('fr', 'hidden 4')]).toEqual(['Antwort 12', 'masqué 4']);
  });

  test('names a setting as the settings do', () => {
    const named = targetInWords({ act: 'change settings', target: 'channels in which i answer' });
    expect(named).toMatchObject({ values: { setting: { key: 'moderation.channels' } } });
    expect(targetInWords({ act: 'block host', target: 'answers' })).toEqual({ kind: 'code', text: 'answers' });
  });
});
