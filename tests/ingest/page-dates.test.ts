import { describe, expect, it } from 'vitest';
import { articleIn, pageOf } from './parse-file.js';

interface PageParts {
  readonly head?: string;
  readonly above?: string;
  readonly below?: string;
  readonly after?: string;
  readonly lang?: string;
}

const prose = 'The ferry to the outer islands sails again after the storm, the harbour office told this paper today.';

function datesOf({ head = '', above = '', below = '', after = '', lang = 'en' }: PageParts, url?: string) {
  const html = `<html lang="${lang}"><head><title>Ferry sails to the islands again</title>${head}</head><body>${above}
    <h1>Ferry sails to the islands again</h1>${below}<p>${prose}</p><p>${prose} It is the first in a week.</p>${after}</body></html>`;
  const { publishedAt, updatedAt } = articleIn(pageOf(html, 'text/html'), url);
  return [publishedAt, updatedAt];
}

const linked = (fields: string): string =>
  `<script type="application/ld+json">{"@type":"NewsArticle",${fields}}</script>`;

describe('the date of a page', () => {
  it('is what its metadata state, whatever the page shows', () => {
    const head = '<meta property="article:published_time" content="2024-05-03T10:00:00+02:00">';
    expect(datesOf({ head, below: '<p class="date">9 May 2024</p>' })[0]).toBe('2024-05-03T10:00:00+02:00');
  });

  it('is read from JSON-LD that is broken elsewhere', () => {
    expect(datesOf({ head: linked('"headline":"A "quoted" word","datePublished":"2024-05-03T10:00:00Z"') })[0]).toBe(
      '2024-05-03T10:00:00Z',
    );
  });

  it('is the byline beside the headline, with its kind', () => {
    const below = '<div class="byline">Published 3 May 2024 | Updated 5 May 2024, 3:14 pm</div>';
    expect(datesOf({ below })).toEqual(['2024-05-03', '2024-05-05T15:14']);
  });

  it('is in words of the page’s language', () => {
    expect(datesOf({ below: '<span class="fecha">martes 17 de marzo de 2020</span>', lang: 'es' })[0]).toBe(
      '2020-03-17',
    );
    expect(datesOf({ below: '<span class="date">03/04/2020</span>', lang: 'fr-FR' })[0]).toBe('2020-04-03');
    expect(datesOf({ below: '<span class="date">03/04/2020</span>', lang: 'en-US' })[0]).toBe('2020-03-04');
    expect(datesOf({ below: '<span class="date">03/04/2020</span>', lang: 'en' })[0]).toBeNull();
  });

  it('is not that of a clock in the page’s head, of comments, of another story, of an event or of rights', () => {
    expect(datesOf({ above: '<div class="current-date">Friday, 10 May 2024</div>' })[0]).toBeNull();
    expect(datesOf({ after: '<ul class="comments"><li>Ann, 9 May 2024</li></ul>' })[0]).toBeNull();
    expect(
      datesOf({ after: '<article><h2>Another tale</h2><time datetime="2024-05-01">1 May</time></article>' })[0],
    ).toBeNull();
    expect(datesOf({ below: '<p>Registration until 12 May 2024</p>' })[0]).toBeNull();
    expect(datesOf({ after: '<p>© 1 January 2024 The Ledger</p>' })[0]).toBeNull();
  });

  it('is the day in its address when nothing else tells', () => {
    expect(datesOf({}, 'https://ledger.example/2024/05/26/ferry')[0]).toBe('2024-05-26');
    expect(datesOf({}, 'https://ledger.example/news/ferry-20240526')[0]).toBe('2024-05-26');
    expect(datesOf({}, 'https://ledger.example/2024/13/26/ferry')[0]).toBeNull();
    expect(datesOf({ below: '<p class="date">27 May 2024</p>' }, 'https://ledger.example/2024/05/26/ferry')[0]).toBe(
      '2024-05-27',
    );
  });

  it('is the day that the page shows where its metadata name the same moment in UTC', () => {
    const head = '<meta property="article:published_time" content="2024-05-04T02:10:00Z">';
    expect(datesOf({ head, below: '<p class="date">May 3, 2024</p>' })[0]).toBe('2024-05-03');
    expect(datesOf({ head, below: '<p class="date">May 1, 2024</p>' })[0]).toBe('2024-05-04T02:10:00Z');
  });

  it('is what its scripts say where they agree', () => {
    const script = (day: string): string => `<script>window.state = {"publishedAt":"${day}"}</script>`;
    expect(datesOf({ after: script('2024-05-03T10:00:00Z') })[0]).toBe('2024-05-03T10:00:00Z');
    expect(datesOf({ after: script('2024-05-03') + script('2024-05-04') })[0]).toBeNull();
  });
});
