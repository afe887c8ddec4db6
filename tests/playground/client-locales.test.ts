import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Act } from '../../src/playground/page-protocol.js';
import { ask, findQuotes, openControlBench, type ControlBench } from './control-bench.js';
import { act, OpenPage, sendAct } from './page-client.js';
import { request } from './playground-client.js';

const french = {
  ...ask,
  name_localizations: { fr: 'demander' },
  options: ask.options.map((option) =>
    option.name === 'question' ? { ...option, description_localizations: { fr: 'Quoi ?' } } : option,
  ),
};

let bench: ControlBench;
beforeEach(async () => {
  bench = await openControlBench();
  const { id } = bench.playground.world.bot;
  await request(bench.playground, 'PUT', `/applications/${id}/commands`, { body: [french, findQuotes] });
});
afterEach(() => bench.close());

const idOf = (name: string) => bench.playground.commands(null).find((command) => command.name === name)!.id;
const at = () => ({ person: bench.wilma, channel: bench.channel });
const asks = (): Act => ({
  kind: 'command',
  commandId: idOf('ask'),
  options: [{ name: 'question', value: 'Qui est venu ?' }],
});

describe('the language of a person’s client', () => {
  test('is en-US until an act states another, which stays', async () => {
    const told = [];
    for (const locale of [undefined, 'fr', undefined, 'es-419']) {
      await act(bench.playground, locale === undefined ? at() : { ...at(), locale }, asks());
      told.push(await bench.told());
    }
    expect(told.map((one) => [one.locale, one.guild_locale])).toEqual([
      ['en-US', 'en-US'],
      ['fr', 'en-US'],
      ['fr', 'en-US'],
      ['es-419', 'en-US'],
    ]);
    expect(told.at(-1)!.data).toMatchObject({ name: 'ask', options: [{ name: 'question' }] });
  });

  test('comes with everything that the person does, and not with what others do', async () => {
    const { playground, wilma, otto, channel: channelId } = bench;
    const messageId = playground.sayAs({ userId: otto, channelId, content: 'Nine boats.' }).body.id;
    playground.setLocale(wilma, 'de');
    const options = [{ name: 'outlet', value: 'g' }];
    await act(playground, at(), { kind: 'autocomplete', commandId: idOf('ask'), options, focused: 'outlet' });
    await act(playground, at(), { kind: 'message-command', commandId: idOf('Find quotes'), messageId });
    playground.pressButton({ userId: wilma, messageId, customId: 'x', isForged: true });
    playground.pressButton({ userId: otto, messageId, customId: 'x', isForged: true });
    const locales = [];
    for (let count = 0; count < 4; count += 1) locales.push((await bench.told()).locale);
    expect(locales).toEqual(['de', 'de', 'de', 'en-US']);
  });

  test.each(['tlh', '', 7, null])('is not %j', async (locale) => {
    const { wilma: personId, channel: channelId } = bench;
    const sent = JSON.stringify({ personId, channelId, locale, act: asks() });
    const message = "locale must be one of Discord's, such as es-ES.";
    expect(await sendAct(bench.playground, sent)).toEqual({ status: 400, body: { message } });
  });
});

test('a guild’s own language is told with its interactions and by REST', async () => {
  const { playground, wilma } = bench;
  const guild = playground.world.addGuild('Puerto Nuevo', wilma, 'es-ES');
  const channelId = playground.world.addChannel(guild.id, 'preguntas').id;
  playground.runCommand({ name: 'ask', options: { question: '¿Qué?' }, userId: wilma, channelId });
  expect(await bench.told()).toMatchObject({ locale: 'en-US', guild_locale: 'es-ES', guild: { locale: 'es-ES' } });
  const { body } = await request(playground, 'GET', `/guilds/${guild.id}`);
  expect(body).toMatchObject({ preferred_locale: 'es-ES' });
});

test('the page is shown commands in its own language, beside what they are called by default', async () => {
  const open = (locale: string) => OpenPage.open(bench.playground, { ...at(), locale });
  const [inFrench, inGerman] = [await open('fr'), await open('de')];
  expect(inFrench.snapshot.commands[0]).toMatchObject({
    name: 'ask',
    name_localized: 'demander',
    options: [
      { name: 'question', name_localized: 'question', description_localized: 'Quoi ?' },
      { name: 'outlet', description_localized: 'Whose?' },
      {},
    ],
  });
  expect(inFrench.snapshot.commands[0]).not.toHaveProperty('name_localizations');
  expect(inGerman.snapshot.commands[0]).toMatchObject({ name: 'ask', name_localized: 'ask' });
  await request(bench.playground, 'PUT', `/applications/${bench.playground.world.bot.id}/commands`, { body: [ask] });
  expect((await inFrench.next('commands')).commands).toMatchObject([{ name_localized: 'ask' }]);
  await expect(open('tlh')).rejects.toThrow("locale must be one of Discord's");
});
