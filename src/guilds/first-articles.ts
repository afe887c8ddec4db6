import type { FirstArticles } from '../../commands/first-articles.js';
import { lookInto } from '../corpus/acts/with-corpus.js';
import type { CorpusParts } from '../corpus/corpus-parts.js';
import type { GuildCorpora, OperatorCorpora } from './guild-corpora.js';

/** Where the operator named a folder, or shared articles answer, moderators need not see to any. */
export function createFirstArticles(
  parts: CorpusParts,
  { named, guildCorpora }: { readonly named: OperatorCorpora; readonly guildCorpora: GuildCorpora },
): FirstArticles {
  return {
    areMissing: (guildId) => {
      if (named.ofGuild.has(guildId) || guildCorpora.answering(guildId).shared !== null) return false;
      const articles = lookInto(parts, guildCorpora.own(guildId), (store) => store.currentGeneration()?.articles ?? 0);
      return (articles ?? 0) === 0;
    },
    areOffered: named.shared !== null,
  };
}
