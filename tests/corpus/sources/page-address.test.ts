import { describe, expect, test } from 'vitest';
import { hostOf, identityOf, pageAddress } from '../../../src/corpus/sources/page-address.js';

describe('pageAddress', () => {
  test.each([
    ['https://Lisk.example/fog#top', 'https://lisk.example/fog'],
    ['https://lisk.example/fog?utm_source=feed&id=7&fbclid=x', 'https://lisk.example/fog?id=7'],
    ['https://lisk.example:443/fog?utm_medium=rss', 'https://lisk.example/fog'],
    ['https://lisk.example', 'https://lisk.example/'],
  ])('makes one address of %s', (url, expected) => {
    expect(pageAddress(url)).toBe(expected);
  });

  test.each(['', 'fog', 'ftp://lisk.example/fog', 'javascript:alert(1)', 'file:///etc/passwd'])(
    'has none for %j',
    (url) => {
      expect(pageAddress(url)).toBeNull();
    },
  );
});

describe('identityOf', () => {
  test.each([
    'https://lisk.example/2031/fog',
    'https://www.lisk.example/fog',
    'http://lisk.example/fog',
    'https://m.lisk.example/fog',
  ])('takes the canonical address %s of the same site', (stated) => {
    expect(identityOf(stated, 'https://lisk.example/fog?page=1')).toBe(stated);
  });

  test.each([
    'https://other.example/fog',
    'https://evil.lisk.example/fog',
    'https://lisk.example:8443/fog',
    'https://lisk.example.evil.example/fog',
    'not an address',
  ])('keeps to the address that answered when the page names %s', (stated) => {
    expect(identityOf(stated, 'https://lisk.example/fog')).toBe('https://lisk.example/fog');
  });

  test('keeps to the address that answered when the page names none', () => {
    expect(identityOf(null, 'https://lisk.example/fog')).toBe('https://lisk.example/fog');
  });
});

test('hosts are told apart by their port', () => {
  expect(hostOf('http://lisk.example:8080/fog')).toBe('lisk.example:8080');
  expect(hostOf('fog')).toBe('');
});
