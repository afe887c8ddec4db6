import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askFurtherButton } from '../../commands/conversation.js';
import { placeOf } from '../../commands/conversation-place.js';
import { helpCommand } from '../../commands/help.js';
import { notice } from '../../commands/notice.js';
import { privacyCommands } from '../../commands/privacy.js';
import type { PlainCommand } from '../../commands/command.js';
import type { Asker } from '../../commands/reply-target.js';
import { sourcesCommand } from '../../commands/sources.js';
import { statusCommand } from '../../commands/status.js';
import { permissionNote } from '../../src/discord/permissions.js';
import { renderForm } from '../../src/discord/render-form.js';
import { renderView } from '../../src/discord/render-view.js';
import type { Rendered } from '../../src/discord/rendered.js';
import type { Day } from '../../src/domain/day.js';
import { noFilters } from '../../src/domain/filters.js';
import type { CommandTable } from '../../src/language/command-words.js';
import { germanCommands } from '../../src/language/de/commands.js';
import { member } from '../../src/language/en/member.js';
import { spanishCommands } from '../../src/language/es/commands.js';
import { frenchCommands } from '../../src/language/fr/commands.js';
import { inEnglish, plainText } from '../../src/language/in-words.js';
import { directionOf, languages, ownNames, type Language } from '../../src/language/language.js';
import { say } from '../../src/language/say.js';
import { code, named, type Message } from '../../src/language/wording.js';
import { askerOf, inputOf, openParts, plainTarget, ready } from '../commands/command-bench.js';
import { FakeAskService } from '../commands/fake-ask-service.js';
import { articleOf } from '../support/articles.js';

const today = '2026-11-22' as Day;
const may = '2024-05-26' as Day;
const span = { first: '2023-05-26', last: '2025-06-03' };
const refreshedAt = '2026-03-22T05:10:00.000Z';

/** Every label with values; each value must be told in every language. */
const valued: readonly Message[] = [
  say('member.permissions-lacking', { names: ['Qrst', 'Uvwx'], channel: '#harbour' }),
  say('member.status-articles', { articles: 4107, passages: 9311, undated: 217, ...span }),
  say('member.last-refreshed', { at: refreshedAt, generation: 41 }),
  say('member.status-model', { model: code('bundled'), hash: code('0123456789ab'), index: 'Qrst' }),
  say('member.status-discord', { ping: 41 }),
  say('member.status-refreshing', { work: say('corpus.waiting') }),
  say('member.quotes-held-back', { count: 41 }),
  say('member.sources', { articles: 4107, undated: 217, ...span, refreshedAt, generation: 41 }),
  say('member.sources-of-outlet', { outlet: 'Skarn Post', articles: 4107, undated: 217, ...span }),
  say('member.page', { page: 12, pages: 34, lines: 567 }),
  say('member.progress-so-far', { done: 812, unit: 'Qrst' }),
  say('member.progress', { done: 812, total: 2003, unit: 'Qrst' }),
  say('member.minutes-left', { minutes: 41 }),
  say('member.hours-left', { hours: 41 }),
  say('member.and-more', { count: 41 }),
  say('member.goes-on-in', { channel: named('channel', '31') }),
  say('member.outcome-not-shown', { why: 'Qrst' }),
  say('member.kept-answers', { count: 41, days: 180 }),
  say('member.kept-votes', { count: 41 }),
  say('member.kept-reports', { count: 41 }),
  say('member.kept-unanswered', { count: 41, days: 30 }),
  say('member.kept-pending', { count: 41, hours: 24 }),
  say('member.kept-looks', { count: 41, days: 180 }),
  say('member.kept-conversations', { count: 41, hours: 24 }),
  say('member.kept-language', { name: 'Qrst' }),
  say('member.kept-acts', { count: 41, days: 180 }),
  say('member.kept-of-public-answers', { days: 180 }),
  say('member.kept-of-servers', { days: 30 }),
  say('member.asked-too-soon', { seconds: 41 }),
  say('member.answers-in', { channels: [named('channel', '31'), named('channel', '47')] }),
  say('member.articles-not-opened', { ofServer: true }),
  say('member.articles-being-opened', { ofServer: true }),
  say('member.day-not-understood', { option: 'Qrst', typed: 'soon' }),
  say('member.day-understood', { typed: 'Qrst', day: '2024-05-26' }),
  say('member.days-are-no-limit', { days: 'Qrst' }),
  say('member.day-ambiguous', { typed: 'Qrst', first: '2024-05-06', second: '2024-06-05' }),
  say('member.last-days', { days: 30 }),
  say('member.last-months', { months: 12 }),
  say('member.no-such-outlet', { typed: 'Qrst', some: ['Skarn Post', 'Radio Skarn'], others: 41 }),
  say('member.topic', { parts: ['Qrst', 'Uvwx'] }),
  say('member.until-day', { day: '2024-05-26' }),
  say('member.since-day', { day: '2024-05-26' }),
  say('member.on-day', { day: '2024-05-26' }),
  say('member.in-month', { day: '2024-05-01' }),
  say('member.between-days', span),
  say('member.reported-in-log', { answer: code('Qrst'), channel: named('channel', '31'), reasons: 'Uvwx' }),
  say('member.file-too-large', { name: 'Qrst', megabytes: 10 }),
  say('member.file-not-fetched', { name: 'Qrst', why: 'Uvwx' }),
  say('member.help-further', { further: 'Qrst' }),
  say('member.help-buttons', {
    ...{ more: 'Qrst', context: 'Uvwx', card: 'Abcd', useful: 'Efgh', report: 'Ijkl', share: 'Mnop' },
  }),
];

const plain = Object.entries(member)
  .filter(([, entry]) => typeof entry === 'string' || entry.length === 0)
  .map(([key]): Message => ({ kind: 'message', key, values: {} }));

/** What of a value must stand in the words: a figure as it is written, of a day its year. */
function toldOf(value: unknown): string[] {
  if (typeof value === 'number') return [String(value).slice(-3)];
  if (typeof value === 'string') return [/^\d{4}-/.test(value) ? value.slice(0, 4) : value];
  if (Array.isArray(value)) return value.flatMap(toldOf);
  if (typeof value !== 'object' || value === null) return [];
  return 'text' in value ? [String(value.text)] : 'id' in value ? [String(value.id)] : [];
}

/** Without what stands apart from the words around it, and what is quoted as Discord or a command calls it. */
function ownWords(text: string): string {
  return text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '').replace(/[«״][^»״]*[»״]/g, '');
}

describe.each(languages)('in %s', (language) => {
  test('every label tells every value that it is given', () => {
    expect([...plain, ...valued].map(({ key }) => key).sort()).toEqual(Object.keys(member).sort());
    for (const message of valued) {
      const words = plainText(message, language);
      const missing = Object.values(message.values)
        .flatMap(toldOf)
        .filter((told) => !words.includes(told));
      expect([message.key, words, missing]).toEqual([message.key, words, []]);
    }
  });

  test('no label is English by mistake', () => {
    for (const message of [...plain, ...valued]) {
      const words = plainText(message, language);
      expect(words.trim()).not.toBe('');
      if (directionOf(language) === 'ltr' || message.key.startsWith('member.permission-')) continue;
      const latin = ownWords(words).match(/\p{sc=Latn}{2,}/gu) ?? [];
      const expected = message.key.startsWith('member.option-') ? [inEnglish(message)] : [];
      expect([message.key, latin]).toEqual([message.key, expected]);
    }
  });
});

test.each([
  ['ar', ['ثانية واحدة', 'ثانيتين', '3 ثوانٍ', '11 ثانية', '100 ثانية']],
  ['he', ['שנייה אחת', 'שתי שניות', '3 שניות', '11 שניות', '100 שניות']],
  ['de', ['1 Sekunde', '2 Sekunden', '3 Sekunden', '11 Sekunden', '100 Sekunden']],
] as const)('counted things have the forms of %s', (language, forms) => {
  const told = [1, 2, 3, 11, 100].map((seconds) => plainText(say('member.asked-too-soon', { seconds }), language));
  for (const [index, form] of forms.entries()) expect(told[index]).toContain(form);
});

const tables = new Map<Language, CommandTable>([
  ['es', spanishCommands],
  ['fr', frenchCommands],
  ['de', germanCommands],
]);

const ask = new FakeAskService([
  articleOf({ title: 'Ferry stops', outlet: 'Skarn Post', publishedAt: '2024-05-26', blocks: ['It stops.'] }),
  articleOf({ title: 'Ferry returns', path: 'note.txt', blocks: ['It returns.'] }),
]);
/** As long as Discord takes it. */
const channel = { name: `${'harbour-'.repeat(12)}news`, isThread: true };

let bench: ReturnType<typeof openParts>;
beforeEach(() => {
  bench = openParts();
});
afterEach(() => {
  bench.close();
});

describe.each(languages)('a member who reads %s', (language) => {
  const reader = { today, language };
  const asker = (): Asker => askerOf({ permissionNote: permissionNote(0n, channel) });

  async function shown(command: 'help' | 'status' | 'privacy' | 'sources'): Promise<Rendered> {
    const { parts } = bench;
    const { target, views } = plainTarget({ asker: asker() });
    const input = inputOf({}, { ask, asker: asker() });
    const privacy = privacyCommands(parts).subcommands[0] as PlainCommand;
    const commands = {
      help: () => helpCommand().prepare(input),
      status: () => statusCommand(parts).prepare(input),
      privacy: () => privacy.prepare(input),
      sources: () => sourcesCommand().prepare(input),
    };
    await ready(commands[command]()).run(target);
    return renderView(views[0]!, reader);
  }

  test.each([
    ['help', 11],
    ['status', 5],
    ['privacy', 10],
    ['sources', 3],
  ] as const)('sees all of /%s in one message that runs one way', async (command, lines) => {
    bench.parts.languages.choose('1', language);
    const { content, components } = await shown(command);
    expect([content.length <= 2000, components]).toEqual([true, []]);
    expect(content.split('\n')).toHaveLength(lines);
    expect(content).not.toMatch(/[^\s“«„״]…$/mu);
    for (const line of content.split('\n')) expect(startsRightToLeft(line)).toBe(directionOf(language) === 'rtl');
  });

  test('finds in /help the commands, menus and buttons under their own names', async () => {
    const { content } = await shown('help');
    const table = tables.get(language);
    const nameOf = (path: string): string => table?.[path]?.name ?? path.split('.').at(-1)!;
    const typed = [
      ...['ask', 'verify', 'summary', 'timeline', 'compare', 'who', 'status', 'language'],
      ...['privacy.show', 'privacy.forget'],
    ].map((path) => `\`/${path.includes('.') ? `${nameOf(path.split('.')[0]!)} ` : ''}${nameOf(path)}\``);
    const options = ['ask.outlet', 'ask.since', 'ask.until', 'ask.private'].map((path) => `\`${nameOf(path)}\``);
    const menus = ['Ask the sources', 'Check against the sources'].map(nameOf);
    const buttons = [say('answer.more-quotes'), say('answer.useful'), say('answer.report'), say('answer.share')];
    for (const name of [...typed, ...options, ...menus, ...buttons.map((label) => plainText(label, language))]) {
      expect(content).toContain(name);
    }
    const numbered = [
      [say('member.help-context'), say('answer.button-context-quote', { n: 2 })],
      [say('answer.article'), say('answer.button-article-quote', { n: 2 })],
    ] as const;
    for (const [name, button] of numbered) {
      expect(plainText(button, language).startsWith(plainText(name, language))).toBe(true);
      expect(content).toContain(plainText(name, language));
    }
  });

  test('is told by /privacy show which language was chosen, and only where one was', async () => {
    const name = plainText(say('member.kept-language', { name: ownNames[language] }), language).split(' (')[0]!;
    expect((await shown('privacy')).content.replaceAll('*', '')).not.toContain(name);
    bench.parts.languages.choose('1', language);
    expect((await shown('privacy')).content.replaceAll('*', '')).toContain(name);
  });

  test('gets a form and buttons that nothing is cut off', () => {
    const { parts } = bench;
    const id = parts.answers.addAnswer({
      ...{ guildId: '2', channelId: '3', askerId: '1', isPublic: true, sharing: null, filters: noFilters },
      ...{ generation: 1, isAnswered: false, spans: [] },
    });
    const topic = { words: ['ferry', 'strike'], filters: { outlet: 'Skarn Post', since: may, until: may } };
    parts.conversations.keep(placeOf(askerOf()), topic, { isPrivate: false });
    const further = askFurtherButton(parts).prepare({ asker: askerOf(), id, n: 0, action: 'ask-further' });
    if (further.kind !== 'form') throw new Error('expected a form');
    const form = JSON.stringify(renderForm(further.form, language));
    expect(form).toContain('ferry strike');
    expect(form).not.toContain('…');
    const labels = [say('member.forget-yes'), say('member.cancel'), say('moderation.next-page')];
    for (const label of labels) expect(plainText(label, language).length).toBeLessThanOrEqual(80);
  });

  test('is told where to ask, with channels as channels', () => {
    const channels = ['31', '47'].map((id) => named('channel', id));
    const { content } = renderView(notice(say('member.answers-in', { channels })), reader);
    expect(content.match(/<#\d+>/g)).toEqual(['<#31>', '<#47>']);
  });
});

/** As clients lay a line out: by its first letter or mark of direction outside of what is set apart. */
function startsRightToLeft(line: string): boolean {
  const first = /[\p{L}\u200f]/u.exec(line.replace(/\u2068[^\u2069]*\u2069/g, ''))?.[0] ?? '';
  return /[\p{sc=Hebr}\p{sc=Arab}\u200f]/u.test(first);
}
