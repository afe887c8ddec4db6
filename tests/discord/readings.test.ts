import { describe, expect, test } from 'vitest';
import { readingsOfMessage } from '../../src/discord/message-text.js';
import { readingsOf } from '../../src/discord/readings.js';
import { expectTimeToGrow, repeatedTo } from '../support/processor-time.js';

describe('readingsOf', () => {
  test.each([
    ['plain words', 'The ferry stops.', 'The ferry stops.'],
    ['paragraphs', 'One.\n\nTwo.', 'One.\n\nTwo.'],
    ['bold, italics, underline, strike-through, spoiler', '**a** *b* _c_ __d__ ~~e~~ ||f|| ***g***', 'a b c d e f g'],
    ['code', 'said `so`\n```text\nThe ferry stops.\n```', 'said so\n\nThe ferry stops.'],
    ['a quote with its breaks', '> The ferry\n> stops.\n>>> Now', 'The ferry\nstops.\nNow'],
    ['headings, subtext and lists', '# A\n-# B\n- C\n* D', 'A\nB\nC\nD'],
    ['a quote in bold within a list', '- > **The ferry stops.**', 'The ferry stops.'],
    ['escapes', '\\*not bold\\* 1\\. \\> \\_x\\_', '*not bold* 1. > _x_'],
    ['a masked link', 'as [the Ledger](<https://ledger.example/a>) wrote', 'as the Ledger wrote'],
    ['an address at the end', '“We paid.” https://ledger.example/a', '“We paid.”'],
    ['an address on a line of its own', 'https://ledger.example/a\nWe paid.', 'We paid.'],
    ['an address within', 'See https://ledger.example/a for more.', 'See https://ledger.example/a for more.'],
    [
      'an address and emoji in turn',
      '🚨 <https://ledger.example/a> We paid. 👍 https://ledger.example/b 🙂',
      'We paid.',
    ],
    ['mentions', '<@42> <@&7>: the ferry <#9> stops <a:wave:1>', ': the ferry stops'],
    ['everyone', '@everyone the ferry stops', '@everyone the ferry stops'],
    ['emoji around the words', '🚨 🇫🇷 The ferry stops. 👍🏽 👩‍👩‍👧', 'The ferry stops.'],
    ['emoji within the words', 'The 🙂 ferry', 'The 🙂 ferry'],
    ['an address alone', 'https://ledger.example/a', 'https://ledger.example/a'],
    ['no words at all', '🙂 <:ferry:5>', '🙂'],
    ['nothing', '<@42> ', ''],
    ['names with underscores, sums and marks alone', 'a_b_c 2*3*4 5 * 6 © ™', 'a_b_c 2*3*4 5 * 6 © ™'],
    ['digits that open a line', '14 crew were not paid.', '14 crew were not paid.'],
    ['a dash that opens a line of speech', '– Yes, he said.', '– Yes, he said.'],
    ['right-to-left words', '**العمال** عادوا', 'العمال عادوا'],
  ])('reads %s', (_, content, text) => {
    expect(readingsOf(content)[0]).toBe(text);
  });

  test('reads 8,000 characters of any one mark in bounded time', () => {
    for (const mark of [
      '*',
      '_',
      '`',
      '[',
      '> ',
      '- ',
      ' ',
      '\\',
      '🙂',
      '<',
      '**a',
      '* ',
      '[a](',
      'https://a ',
      'https://',
      '🙂 ',
      '🙂https://a',
    ]) {
      // More than Discord lets anybody send; what is slow grows with the square at most.
      expectTimeToGrow((size) => void readingsOf(repeatedTo(mark, size)), { size: 8_000, order: 2, what: mark });
    }
  });
});

test('what is written is a reading of its own where a reader sees other words', () => {
  expect(readingsOf('The hinge is *talking*.')).toEqual(['The hinge is talking.', 'The hinge is *talking*.']);
  expect(readingsOf('The hinge <@42> talks.')).toEqual(['The hinge talks.']);
});

describe('readingsOfMessage', () => {
  const ours =
    '**1.** Ledger · 26 May\nAs printed:\n> The council **denied \\*everything\\*.**\n> \n> No __more__.\nand\n> Twice.\nfoot';

  test("takes the quotes of the bot's own answer as they are printed, a paragraph each", () => {
    const quotes = 'The council denied *everything*.\n\nNo more.\n\nTwice.';
    expect(readingsOfMessage(ours, { isOurs: true })).toEqual([quotes]);
  });

  test('takes what a reader sees of any other message, and of an answer without quotes', () => {
    expect(readingsOfMessage('> **Twice.**', { isOurs: false })[0]).toBe('Twice.');
    expect(readingsOfMessage('Not found in 5 articles.', { isOurs: true })).toEqual(['Not found in 5 articles.']);
  });
});
