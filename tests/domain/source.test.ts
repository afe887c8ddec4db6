import { describe, expect, test } from 'vitest';
import { sourceInWords, type SourceSpec } from '../../src/domain/source.js';

describe('sourceInWords', () => {
  test.each<[SourceSpec, string]>([
    [{ kind: 'folder', path: '/articles' }, '/articles'],
    [{ kind: 'url', url: 'https://lisk.example/fog' }, 'https://lisk.example/fog'],
    [{ kind: 'urls', urls: ['https://lisk.example/1'] }, 'https://lisk.example/1'],
    [
      { kind: 'urls', urls: ['https://lisk.example/1', 'https://lisk.example/2'] },
      '2 pages, the first https://lisk.example/1',
    ],
    [{ kind: 'feed', url: 'https://lisk.example/feed' }, 'https://lisk.example/feed'],
    [{ kind: 'upload', name: 'fog.txt', mediaType: 'text/plain', hash: 'h' }, 'fog.txt'],
  ])('names %j', (spec, words) => {
    expect(sourceInWords(spec)).toBe(words);
  });
});
