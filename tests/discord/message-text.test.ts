import { describe, expect, test } from 'vitest';
import { textOfMessage } from '../../src/discord/message-text.js';

describe('textOfMessage', () => {
  test.each([
    ['Who owes the line?', 'Who owes the line?'],
    ['  two\n\nlines ', 'two lines'],
    ['<@42> <@!42> <@&7> in <#9>: who, <a:wave:123> <:ferry:5> at <t:1700000000:R>? </ask:1>', 'in : who, at ?'],
    ['<@42>', ''],
    ['3 < 4 > 2 <b> <https://news.example>', '3 < 4 > 2 <b> <https://news.example>'],
  ])('reads %j', (content, text) => {
    expect(textOfMessage(content, { isOurs: false })).toBe(text);
  });

  const ours =
    '**1.** Ledger · 26 May\nAs printed:\n> The council **denied \\*everything\\*.**\n> No more.\nAnswering\n> Twice.\nfoot';

  test("of the bot's own answer takes the quotes, as they are printed", () => {
    expect(textOfMessage(ours, { isOurs: true })).toBe('The council denied *everything*. No more. Twice.');
    expect(textOfMessage('Not found in 5 articles.', { isOurs: true })).toBe('Not found in 5 articles.');
  });

  test("of the bot's own answer takes no more quotes than a question may hold", () => {
    const [first, second] = ['a'.repeat(600), 'b'.repeat(600)];
    expect(textOfMessage(`> ${first}\nand\n> ${second}`, { isOurs: true })).toBe(first);
  });
});
