import { expect, test } from 'vitest';
import type { Quoted } from '../../src/domain/answer.js';
import { exportAnswer } from '../../src/cli/export-answer.js';
import { terminalFormats } from '../../src/cli/terminal-formats.js';
import { answerQuote, quoted, quoteOf } from '../commands/fake-ask-service.js';
import { articleOf } from '../support/articles.js';

const blocks = ['The pier is shut.\u001b[31m It opens in May.'];
const article = articleOf({ title: 'The pier', outlet: 'Skarn Post', blocks });
const closed = articleOf({ title: 'Closed', blocks: ['Nobody may say this.'] });
const asked = (of: typeof article): Quoted =>
  quoted([answerQuote(1, quoteOf(of, of.text))], { question: 'Is it shut?' }) as Quoted;
const now = new Date('2026-11-22T12:00:00Z');

test.each(terminalFormats)('gives an answer as %s, without anything that a terminal would obey', (format) => {
  const text = exportAnswer(asked(article), format, now);
  expect(text).toContain('The pier');
  for (const control of ['\u001b', '\u240d']) expect(text).not.toContain(control);
});

test('cites an article without its words where its page does not want them shown', () => {
  const kept = { ...closed, directives: { maxQuote: 0, mayArchive: true } };
  const text = exportAnswer(asked(kept), 'markdown', now);
  expect(text).toContain('Closed');
  expect(text).not.toContain('Nobody may');
});
