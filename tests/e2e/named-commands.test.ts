import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Bench } from './bot-on-playground.js';
import { ledger } from './harbour-articles.js';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open([ledger]);
});
afterAll(() => bench.close());
afterEach(async () => {
  bench.playground.setLocale(bench.member, 'en-US');
  await bench.run('language', { language: 'discord' });
});

const mentions = (content: string): readonly (readonly [path: string, id: string])[] =>
  [...content.matchAll(/<\/([^:>]+):(\d+)>/g)].map(([, path, id]) => [path!, id!]);

/** What Discord would open for a mention: the command, and its subcommand where it names one. */
function isRegistered([path, id]: readonly [path: string, id: string]): boolean {
  const command = bench.playground.commands(null).find((one) => one.id === id);
  const [name, subcommand] = path.split(' ');
  const isSub = (option: { readonly type: number; readonly name: string }): boolean =>
    option.type === 1 && option.name === subcommand;
  const options = (command?.options ?? []) as readonly { readonly type: number; readonly name: string }[];
  return (
    command?.name === name && (subcommand === undefined ? !options.some(({ type }) => type === 1) : options.some(isSub))
  );
}

describe('the commands that a reply names', () => {
  test('are mentions of the registered ones, subcommands too', async () => {
    const { content } = await bench.run('help');
    const named = mentions(content);
    expect(named.map(([path]) => path)).toEqual(
      expect.arrayContaining(['ask', 'verify', 'privacy forget', 'language']),
    );
    expect(named.filter((mention) => !isRegistered(mention))).toEqual([]);
    expect(content).not.toMatch(/(?<!<)\/[a-z]/);
  });

  test.each(['de', 'fr', 'ar'])(
    'are so in words of another language than that of the reader’s Discord: %s',
    async (language) => {
      await bench.run('language', { language });
      const { content } = await bench.run('help');
      expect(content).toContain(bench.named('language'));
      expect(mentions(content).filter((mention) => !isRegistered(mention))).toEqual([]);
      expect(content).toContain('Ask the sources');
      expect(content).not.toMatch(/`(?:\/[^`]*[^\x20-\x7f`]|medium|média)/u);
    },
  );

  test('have the names of the reader’s Discord where a mention would show others, whatever the words', async () => {
    bench.playground.setLocale(bench.member, 'de');
    for (const language of ['discord', 'en'] as const) {
      await bench.run('language', { language });
      const { content } = await bench.run('help');
      expect(content).toContain('`/datenschutz vergessen`');
      expect(content).toContain('Die Quellen fragen');
      expect(mentions(content)).toEqual([]);
    }
  });

  test('are mentions in what answers a message, of whose writer no locale is told', async () => {
    const { content } = await bench.mention(bench.botMention);
    expect(content).toContain(`use ${bench.named('ask')}, and`);
  });

  test('are named without mentions where the commands could not be registered', async () => {
    await bench.stopBot();
    // Of a server that the bot is not in.
    await bench.startBot({ guildId: '123456789012345678' });
    try {
      const { content } = await bench.run('help');
      expect(content).toContain('`/privacy forget`');
      expect(mentions(content)).toEqual([]);
    } finally {
      await bench.stopBot();
      await bench.startBot();
    }
  });
});
