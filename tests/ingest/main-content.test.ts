import { describe, expect, it } from 'vitest';
import { articleIn, blocksOf, pageOf } from './parse-file.js';

const paragraph = (n: number): string =>
  `Paragraph ${n} of the tale of the ferry says, as the others do, that the boat sails on, whatever the weather brings.`;
const paragraphs = (from: number, to: number): string => {
  let html = '';
  for (let n = from; n <= to; n++) html += `<p>${paragraph(n)}</p>`;
  return html;
};

function textOf(body: string): string {
  return articleIn(pageOf(`<html><head><title>The ferry sails</title></head><body>${body}</body></html>`, 'text/html'))
    .text;
}

describe('the main part of a page', () => {
  it('is read although what wraps it is named like debris', () => {
    const text = textOf(
      `<div class="no-share"><h1>The ferry sails</h1>${paragraphs(1, 6)}</div><script>${'x();'.repeat(9000)}</script>`,
    );
    expect(text).toContain(paragraph(1));
    expect(text).toContain(paragraph(6));
  });

  it('keeps a section that is named after its heading', () => {
    const section = `<div id="sharing-with-a-whole-crew"><h2>Sharing with a whole crew</h2>${paragraphs(4, 5)}</div>`;
    expect(
      textOf(`<article><h1>The ferry sails</h1>${paragraphs(1, 3)}${section}${paragraphs(6, 7)}</article>`),
    ).toContain(paragraph(4));
  });

  it('leaves comments, other stories and share bars out', () => {
    const debris = ['comments', 'related', 'share-bar', 'newsletter'].map(
      (name) => `<div class="${name}"><p>Debris of ${name}, which is of the page.</p></div>`,
    );
    expect(textOf(`<article><h1>The ferry sails</h1>${paragraphs(1, 6)}</article>${debris.join('')}`)).not.toContain(
      'Debris',
    );
  });

  it('is read from a page that shows it only without scripts', () => {
    expect(textOf(`<h1>The ferry sails</h1><noscript>${paragraphs(1, 6)}</noscript>`)).toContain(paragraph(5));
  });

  it('puts back an opening paragraph that stands apart from the others', () => {
    const lead =
      'The lead of this tale stands in a box of its own, far above all of the other paragraphs, and is read.';
    const text = textOf(
      `<h1>The ferry sails</h1><div class="top"><div><p>${lead}</p></div></div><div class="text">${paragraphs(1, 8)}</div>`,
    );
    expect(text).toContain(lead);
    expect(text.indexOf(lead)).toBeLessThan(text.indexOf(paragraph(1)));
  });

  it('says nothing twice where line breaks part what the page prints once', () => {
    const text = textOf(
      `<article><h1>The ferry sails</h1><div>${paragraph(1)}<br><br>${paragraph(2)}<br><br>${paragraph(3)}</div>${paragraphs(4, 8)}</article>`,
    );
    for (const n of [1, 2, 3, 4]) expect(text.split(paragraph(n))).toHaveLength(2);
  });

  it('drops whose a picture is and keeps what it shows', () => {
    const figure = (caption: string): string => `<figure><img src="a.png"><figcaption>${caption}</figcaption></figure>`;
    const article = articleIn(
      pageOf(
        `<article><h1>The ferry sails</h1>${paragraphs(1, 3)}${figure('Photo: Ada Moss')}${figure('The ferry leaves the harbour of Maravel.')}${paragraphs(4, 6)}</article>`,
        'text/html',
      ),
    );
    expect(blocksOf(article).filter(([role]) => role === 'caption')).toEqual([
      ['caption', 'The ferry leaves the harbour of Maravel.'],
    ]);
  });
});
