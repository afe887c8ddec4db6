import { existsSync, readdirSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { corporaFolder, corpusAt, databaseIn, type CorpusLocation } from '../corpus/corpus-location.js';
import type { AnsweringCorpora } from './guild-ask-services.js';

/** Corpora of folders that the operator named. */
export interface OperatorCorpora {
  /** What is offered to all; `null`: nothing. */
  readonly shared: CorpusLocation | null;
  /** Of single guilds; they never answer from shared articles. */
  readonly ofGuild: ReadonlyMap<string, CorpusLocation>;
}

export interface GuildCorporaParts extends OperatorCorpora {
  readonly dataDir: string;
  /** `true`: shared articles answer in every guild that did not refuse them; `false`: where moderators chose them. */
  readonly isSharedEverywhere: boolean;
  /** What a guild decided; `null`: nothing yet. */
  readonly usesShared: (guildId: string) => boolean | null;
}

/** Which corpus is whose. */
export interface GuildCorpora {
  /** The corpus that a guild's moderators look after; empty until they add a source. */
  own(guildId: string): CorpusLocation;
  readonly shared: CorpusLocation | null;
  /** The guilds that look after a corpus: one, or those for which the operator named the same folder. */
  guildsOf(own: CorpusLocation): readonly string[];
  /** What answers in a guild, or in direct conversations (`null`). */
  answering(guildId: string | null): AnsweringCorpora;
}

export function createGuildCorpora(parts: GuildCorporaParts): GuildCorpora {
  const { dataDir, ofGuild, shared, isSharedEverywhere, usesShared } = parts;
  const own = (guildId: string): CorpusLocation => ofGuild.get(guildId) ?? corpusOfGuild(dataDir, guildId);
  const isUsed = (guildId: string): boolean => !ofGuild.has(guildId) && (usesShared(guildId) ?? isSharedEverywhere);
  return {
    own,
    shared,
    guildsOf: ({ database }) => {
      const named = [...ofGuild].filter(([, location]) => location.database === database).map(([guildId]) => guildId);
      return named.length > 0 ? named : [guildOfCorpus(database)].filter((guildId) => guildId !== null);
    },
    answering: (guildId) => {
      if (guildId === null) return { own: null, shared };
      return { own: own(guildId), shared: isUsed(guildId) ? shared : null };
    },
  };
}

/** The guild whose own corpus has this database; `null` for one of a folder. */
function guildOfCorpus(database: string): string | null {
  return /^guild-(\d+)$/.exec(basename(dirname(database)))?.[1] ?? null;
}

/** Guilds that have a corpus of their own in the data folder. */
export function guildsWithCorpora(dataDir: string): string[] {
  const folder = corporaFolder(dataDir);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const databases = names.map((name) => databaseIn(join(folder, name))).filter((database) => existsSync(database));
  return databases.map(guildOfCorpus).filter((guildId) => guildId !== null);
}

/**
 * Deletes what a guild's moderators put together: the corpus in the data folder alone, never one that stands for a folder of
 * the operator. `free` is asked right before it goes and closes it for this process; when it says `false`, since somebody is
 * at it or it is wanted again, nothing is deleted.
 */
export async function eraseCorpusOfGuild(
  { dataDir, guildId }: { readonly dataDir: string; readonly guildId: string },
  free: (location: CorpusLocation) => boolean,
): Promise<boolean> {
  const location = corpusOfGuild(dataDir, guildId);
  const folder = dirname(location.database);
  const doomed = join(corporaFolder(dataDir), `erased-${guildId}`);
  const remove = (): Promise<void> => rm(doomed, { recursive: true, force: true });
  // Of one that was cut short.
  await remove();
  if (!free(location)) return false;
  // Out of the way at once, so that nobody opens what is half gone.
  if (existsSync(folder)) renameSync(folder, doomed);
  await remove();
  return true;
}

/** A guild's own corpus, which reads no folder. */
export function corpusOfGuild(dataDir: string, guildId: string): CorpusLocation {
  return corpusAt(join(corporaFolder(dataDir), `guild-${guildId}`), { name: `server ${guildId}`, root: null });
}
