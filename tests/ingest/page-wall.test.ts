import { describe, expect, it } from 'vitest';
import { parsePage, type ParsePageOptions } from '../../src/ingest/parse-page.js';
import { pageOf } from './parse-file.js';

function reasonOf(body: string): string | null {
  const parsed = parsePage(
    pageOf(`<html><head><title>The Ledger</title></head><body>${body}</body></html>`, 'text/html'),
  );
  return parsed.kind === 'rejected' ? parsed.reason : null;
}

const article =
  '<p>The ferry to the outer islands sails again after the storm, the harbour office told this paper.</p>'.repeat(8);

describe('a page that is a wall', () => {
  it.each([
    [
      '<h1>Welcome back</h1><form><input name="user"><input type="password"></form><p>Forgot it?</p>',
      'a log-in page, not an article',
    ],
    [
      '<h1>Just a moment</h1><p>Checking your browser before you go on to the paper.</p>',
      'a check that a person is reading, not an article',
    ],
    [
      '<noscript>Please enable JavaScript to read this paper.</noscript><div id="app"></div>',
      'shows nothing without JavaScript',
    ],
    [
      '<h1>The Ledger</h1><p>Subscribe now to continue reading this story and all others.</p>',
      'a paywall, not an article',
    ],
    [
      '<h1>Your privacy</h1><p>We and our partners use cookies.</p><button>Accept</button><p>Please accept all cookies.</p>',
      'a request for consent, not an article',
    ],
  ])('is rejected by what it is: %s', (body, reason) => {
    expect(reasonOf(body)).toBe(reason);
  });

  it('is no wall where an article stands beside the log-in and the banner', () => {
    const beside =
      '<form><input type="password"></form><p>Please accept all cookies.</p><noscript>Enable JavaScript.</noscript>';
    expect(reasonOf(`${beside}<h1>The ferry sails again today</h1>${article}`)).toBeNull();
    expect(reasonOf('<h1>The ferry sails again today</h1><p>The ferry sails.</p>')).toBeNull();
  });
});

describe('a page without running text', () => {
  it('is its headline and what it says of itself', () => {
    const head =
      '<title>The ferry in a storm</title><meta name="description" content="A film of the ferry, made from the harbour wall on Monday.">';
    const parsed = parsePage(
      pageOf(`<html><head>${head}</head><body><video src="a.mp4"></video></body></html>`, 'text/html'),
    );
    expect(parsed).toMatchObject({
      article: { text: 'The ferry in a storm\n\nA film of the ferry, made from the harbour wall on Monday.' },
    });
  });
});

describe('the charset of a page', () => {
  const textOf = (bytes: Buffer, options: ParsePageOptions = {}): string | undefined => {
    const parsed = parsePage({ path: 'a.html', mediaType: 'text/html', bytes, hash: '' }, options);
    return parsed.kind === 'article' ? parsed.article.text : undefined;
  };
  const page = (word: Buffer, charset: string): Buffer =>
    Buffer.concat([
      Buffer.from(`<html><head><meta charset="${charset}"></head><body><p>It says `),
      word,
      Buffer.from(' on the wall of the harbour.</p></body></html>'),
    ]);
  const privet = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);

  it('is the header’s before that of the page', () => {
    expect(textOf(page(privet, 'iso-8859-1'), { charset: 'windows-1251' })).toContain('Привет');
  });

  it('is the page’s where the header states none, or one that it is not in', () => {
    expect(textOf(page(privet, 'windows-1251'))).toContain('Привет');
    expect(textOf(page(privet, 'windows-1251'), { charset: 'utf-8' })).toContain('Привет');
  });

  it('is UTF-8 where the bytes are, whatever is stated', () => {
    expect(textOf(page(Buffer.from('Привет'), 'windows-1251'), { charset: 'iso-8859-1' })).toContain('Привет');
  });
});
