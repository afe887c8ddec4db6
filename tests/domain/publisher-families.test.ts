import { describe, expect, it } from 'vitest';
import { knownFamilies, readPublisherFamilies } from '../../src/domain/publisher-families.js';

describe('publisher families', () => {
  it('are read a line each, with remarks and blank lines between', () => {
    const { ownerOf } = readPublisherFamilies(
      '\ufeff# ours\r\nHarbour Group: The Harbour Post, Radio Café # since 2021\r\n\r\n',
    );
    expect(ownerOf({ name: 'harbour  post', url: null })).toBe('Harbour Group');
    expect(ownerOf({ name: 'RADIO CAFE', url: null })).toBe('Harbour Group');
    expect(ownerOf({ name: 'Harbour Group', url: null })).toBe('Harbour Group');
    expect(ownerOf({ name: 'The Selby Echo', url: null })).toBeNull();
  });

  it('know an outlet by the host of its page too', () => {
    const { ownerOf } = readPublisherFamilies('Harbour Group: harbourpost.example');
    expect(ownerOf({ name: null, url: 'https://www.harbourpost.example/a' })).toBe('Harbour Group');
    expect(ownerOf({ name: null, url: 'https://sport.harbourpost.example/a' })).toBe('Harbour Group');
    expect(ownerOf({ name: null, url: 'https://notharbourpost.example/a' })).toBeNull();
    expect(ownerOf({ name: null, url: 'no address' })).toBeNull();
  });

  it.each([
    ['Harbour Group', 'Line 1'],
    ['A: B\n: The Harbour Post', 'Line 2'],
    ['Harbour Group: , ,', 'Line 1'],
    ['Harbour Group: Tide\nSea Press: tide', 'Line 2'],
  ])('refuse with the line that cannot be read: %j', (list, line) => {
    expect(() => readPublisherFamilies(list)).toThrow(line);
  });

  it('have a short list of their own', () => {
    const { ownerOf } = readPublisherFamilies(knownFamilies);
    expect(ownerOf({ name: 'BBC Sport', url: null })).toBe(ownerOf({ name: 'BBC News', url: null }));
    expect(ownerOf({ name: 'BBC News', url: null })).toBe('BBC');
  });
});
