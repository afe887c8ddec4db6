import type { HistoryEntry } from '../src/corpus/acts/history.js';
import type { ActedArticle, ActOutcome } from '../src/corpus/acts/switch-members.js';
import { reasonInWords } from '../src/language/reason-in-words.js';
import { say } from '../src/language/say.js';
import { code, moment, type FormedPiece, type Message } from '../src/language/wording.js';
import type { HeldChange } from '../src/store/source-store.js';
import { countsInWords } from './corpus-words.js';

/** By its title, without one by its path. */
export function articleInWords({ title, outlet, path }: Pick<ActedArticle, 'title' | 'outlet' | 'path'>): Message {
  return say('corpus.article', { title: title ?? path, outlet });
}

/** "1 back among the answers; generation 7" */
export function outcomeInWords({ generation, added, removed }: ActOutcome): Message {
  return countsInWords({ back: added, out: removed }, generation);
}

export function historyLine({ number, at, cause, target, added, changed, removed, articles }: HistoryEntry): Message {
  return say('corpus.history-line', {
    generation: number,
    at: moment(new Date(at)),
    cause: cause === 'rollback' ? say('corpus.cause-rollback', { target }) : say(`corpus.cause-${cause}`),
    changes: countsInWords({ added: added ?? 0, changed: changed ?? 0, removed: removed ?? 0 }),
    articles,
  });
}

/** @param source where the change was found */
export function heldLine({ id, kind, path, articles, reason, at }: HeldChange, source: Message | FormedPiece): Message {
  return say(`corpus.held-${kind}`, {
    change: id,
    place: kind === 'source' || path === null ? source : code(path),
    reason: reasonInWords(reason),
    articles: articles.length,
    at: moment(new Date(at), 'ago'),
  });
}
