import { expect, test } from 'vitest';
import { corpusAt } from '../../src/corpus/corpus-location.js';
import { createGuildCorpora, type GuildCorporaParts } from '../../src/guilds/guild-corpora.js';

const shared = corpusAt('/data/corpora/shared', { name: 'shared', root: '/srv/shared' });
const harbour = corpusAt('/data/corpora/harbour', { name: 'harbour', root: '/srv/harbour' });

function corporaOf(parts: Partial<GuildCorporaParts> = {}) {
  const corpora = createGuildCorpora({
    dataDir: '/data',
    ofGuild: new Map([['1', harbour]]),
    shared,
    isSharedEverywhere: true,
    usesShared: () => null,
    ...parts,
  });
  return (guildId: string | null): (string | null)[] => {
    const answering = corpora.answering(guildId);
    return [answering.own?.name ?? null, answering.shared?.name ?? null];
  };
}

test('a guild with a folder of its own answers from that alone', () => {
  expect(corporaOf()('1')).toEqual(['harbour', null]);
});

test('shared articles answer everywhere else, until a guild refuses them', () => {
  expect(corporaOf()('2')).toEqual(['server 2', 'shared']);
  expect(corporaOf({ usesShared: () => false })('2')).toEqual(['server 2', null]);
});

test('offered articles answer where a guild chose them', () => {
  expect(corporaOf({ isSharedEverywhere: false })('2')).toEqual(['server 2', null]);
  expect(corporaOf({ isSharedEverywhere: false, usesShared: (guildId) => guildId === '2' })('2')).toEqual([
    'server 2',
    'shared',
  ]);
});

test('in direct conversations shared articles alone answer', () => {
  expect(corporaOf()(null)).toEqual([null, 'shared']);
  expect(corporaOf({ shared: null })(null)).toEqual([null, null]);
});

test('no two guilds without a folder keep their articles in the same place', () => {
  const corpora = createGuildCorpora({
    dataDir: '/data',
    ofGuild: new Map(),
    shared: null,
    isSharedEverywhere: true,
    usesShared: () => null,
  });
  const [one, two] = [corpora.own('10'), corpora.own('11')];
  expect(one.root).toBeNull();
  expect(corpora.guildsOf(one)).toEqual(['10']);
  expect(new Set([one.database, two.database, one.indexes, two.indexes, one.lock, two.lock]).size).toBe(6);
});

test('guilds for which the operator named the same folder look after one corpus', () => {
  const corpora = createGuildCorpora({
    dataDir: '/data',
    ofGuild: new Map([
      ['1', harbour],
      ['3', harbour],
    ]),
    shared,
    isSharedEverywhere: true,
    usesShared: () => null,
  });
  expect(corpora.guildsOf(corpora.own('3'))).toEqual(['1', '3']);
});
