import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContentType, readRetryAfter, sendable } from '../../src/fetching/response-headers.js';

describe('readContentType', () => {
  test.each([
    [undefined, null, null],
    ['', null, null],
    ['text/html', 'text/html', null],
    ['Text/HTML;charset=UTF-8', 'text/html', 'utf-8'],
    [' text/html ; foo=bar ; Charset = "Windows-1252" ', 'text/html', 'windows-1252'],
    ["text/html; charset='utf-8'", 'text/html', 'utf-8'],
    ['text/html; charset=', 'text/html', null],
    ['charset=utf-8', null, null],
    ['html', null, null],
    ['application/ld+json', 'application/ld+json', null],
  ])('reads %j', (header, mediaType, charset) => {
    expect(readContentType(header)).toEqual({ mediaType, charset });
  });

  test('reads back whatever it can be given', () => {
    const token = fc.stringMatching(/^[a-z0-9][a-z0-9.+-]{0,20}$/);
    fc.assert(
      fc.property(token, token, token, fc.boolean(), (type, subtype, charset, isQuoted) => {
        const header = `${type}/${subtype}; x=y; charset=${isQuoted ? `"${charset}"` : charset}`;
        expect(readContentType(header)).toEqual({ mediaType: `${type}/${subtype}`, charset });
      }),
    );
  });

  test('never fails', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(Object.keys(readContentType(header))).toEqual(['mediaType', 'charset']);
      }),
    );
  });
});

describe('readRetryAfter', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');

  test.each([
    [undefined, null],
    ['', null],
    ['120', 120],
    [' 0 ', 0],
    ['-5', null],
    ['1.5', null],
    ['later', null],
    ['Sun, 22 Nov 2026 12:01:00 GMT', 60],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ])('reads %j', (header, seconds) => {
    expect(readRetryAfter(header, now)).toBe(seconds);
  });
});

describe('sendable', () => {
  test('keeps what may stand in a header, and nothing else', () => {
    expect(sendable('"tide-7"')).toBe('"tide-7"');
    expect(sendable('"t\u00efde"')).toBe('"t\u00efde"');
    for (const bad of [null, undefined, '', 'a\r\nb: c', 'a\0', '\u{1F30A}', 'x'.repeat(1025)]) {
      expect(sendable(bad)).toBeNull();
    }
  });
});
