import { describe, expect, it } from 'vitest';
import { directivesOf } from '../../src/ingest/page-directives.js';
import { shortHash } from '../../src/domain/article.js';
import { parsePage, type ParsePageOptions } from '../../src/ingest/parse-page.js';

const at = new Date('2024-06-01T12:00:00Z');

function ofMeta(content: string, agent = 'robots') {
  return directivesOf({ metas: [{ agent, content }], robotsTags: [], at });
}

function ofTags(...robotsTags: string[]) {
  return directivesOf({ metas: [], robotsTags, at });
}

describe('directivesOf', () => {
  it.each([
    ['nosnippet', { maxQuote: 0, mayArchive: true }],
    ['NoSnippet, NoArchive', { maxQuote: 0, mayArchive: false }],
    ['index follow noarchive', { maxQuote: null, mayArchive: false }],
    ['nocache', { maxQuote: null, mayArchive: false }],
    ['noindex', { maxQuote: 0, mayArchive: true }],
    ['none', { maxQuote: 0, mayArchive: true }],
    ['max-snippet:50', { maxQuote: 50, mayArchive: true }],
    ['max-snippet = 50', { maxQuote: 50, mayArchive: true }],
    ['max-snippet:80, max-snippet:50', { maxQuote: 50, mayArchive: true }],
    ['max-snippet:0', { maxQuote: 0, mayArchive: true }],
    ['max-snippet:50, nosnippet', { maxQuote: 0, mayArchive: true }],
    ['unavailable_after: 31 May 2024', { maxQuote: 0, mayArchive: true }],
    ['unavailable_after: 2024-06-01T11:00:00Z, noarchive', { maxQuote: 0, mayArchive: false }],
    ['unavailable_after: Friday, 31-May-24 15:00:00 GMT', { maxQuote: 0, mayArchive: true }],
  ])('reads "%s"', (content, expected) => {
    expect(ofMeta(content)).toEqual(expected);
  });

  it.each([
    'index, follow, max-snippet:-1, max-image-preview:large',
    'all',
    'noodp, noydir',
    'noimageindex, nofollow, notranslate',
    'unavailable_after: 1 June 2024',
    'unavailable_after: some day',
    'max-snippet:many',
    'nosnippets',
    '',
  ])('is asked for nothing by "%s"', (content) => {
    expect(ofMeta(content)).toBeNull();
  });

  it('holds to what addresses all robots, news robots or this bot, and to no other', () => {
    expect(ofMeta('nosnippet', 'googlebot-news')?.maxQuote).toBe(0);
    expect(ofMeta('nosnippet', 'verbatim')?.maxQuote).toBe(0);
    expect(ofMeta('nosnippet', 'otherbot')).toBeNull();
  });

  it('takes the strictest of several statements', () => {
    const metas = [
      { agent: 'robots', content: 'max-snippet:200' },
      { agent: 'googlebot-news', content: 'max-snippet:-1' },
    ];
    expect(directivesOf({ metas, robotsTags: ['max-snippet: 90', 'noarchive'], at })).toEqual({
      maxQuote: 90,
      mayArchive: false,
    });
  });

  it('reads a header for all, for this bot and for others', () => {
    expect(ofTags('noarchive, max-snippet: 40')).toEqual({ maxQuote: 40, mayArchive: false });
    expect(ofTags('otherbot: nosnippet, noarchive')).toBeNull();
    expect(ofTags('noarchive, otherbot: nosnippet')).toEqual({ maxQuote: null, mayArchive: false });
    expect(ofTags('otherbot: noarchive, Verbatim: nosnippet')).toEqual({ maxQuote: 0, mayArchive: true });
    expect(ofTags('unavailable_after: 25 May 2024 15:00:00 GMT')?.maxQuote).toBe(0);
    expect(ofTags('otherbot: unavailable_after: 25 May 2024 15:00:00 GMT')).toBeNull();
  });

  it('lets no page run out when it is not known when it was fetched', () => {
    expect(directivesOf({ metas: [], robotsTags: ['unavailable_after: 1 May 2000'], at: null })).toBeNull();
  });
});

describe('parsePage', () => {
  const page = (head: string) => {
    const bytes = Buffer.from(
      `<html><head><title>Ferry sails again</title>${head}</head><body><p>The ferry sailed.</p></body></html>`,
    );
    return { path: 'ferry.html', mediaType: 'text/html', bytes, hash: shortHash(bytes) } as const;
  };
  const directives = (head: string, options: ParsePageOptions = {}) => {
    const parsed = parsePage(page(head), options);
    return parsed.kind === 'article' ? parsed.article.directives : parsed;
  };

  it('carries what page and header ask for on the article', () => {
    expect(directives('<meta name="Robots" content="nosnippet">')).toEqual({ maxQuote: 0, mayArchive: true });
    expect(directives('', { robotsTags: ['max-snippet:7'] })).toEqual({ maxQuote: 7, mayArchive: true });
    expect(directives('')).toBeUndefined();
  });

  it('judges a page that runs out by when it was fetched', () => {
    const head = '<meta name="robots" content="unavailable_after: 2024-05-30">';
    expect(directives(head, { at })).toEqual({ maxQuote: 0, mayArchive: true });
    expect(directives(head, { at: new Date('2024-05-29T00:00:00Z') })).toBeUndefined();
  });
});
