import { formatting } from '../formatting.js';
import { command, type FormedPiece, option, strong, wording } from '../wording.js';

const { number, plural } = formatting('en');

const articles = { one: '# article', other: '# articles' };

/** What moderators do to single articles, to web sites, and to all of them at once. */
export const corpusArticles = {
  'corpus.article': ({ title, outlet }: { title: string; outlet: string | null }) =>
    `“${title}”${outlet === null ? '' : `, ${outlet}`}`,
  'corpus.article-with-id': ({ article, id }: { article: string; id: string }) => `${article} (${id})`,

  'corpus.remove': ({ article, place }: { article: string; place: string }) =>
    wording`${strong('Remove this article?')} ${article} (${place})`,
  'corpus.remove-yes': 'Yes, remove',
  'corpus.remove-meaning':
    'It leaves the answers at once, and no refresh brings it back. Old answers that quote it are marked "withdrawn".',
  'corpus.restore-undoes': () => wording`${command('corpus restore')} brings it back.`,
  'corpus.removed': ({ articles: removed, outcome }: { articles: readonly string[]; outcome: string }) =>
    `Removed: ${removed.join('; ')}; ${outcome}.`,

  'corpus.erase': ({ article, place }: { article: string; place: string }) =>
    wording`${strong('Erase this article for good?')} ${article} (${place})`,
  'corpus.erase-yes': 'Yes, erase for good',
  'corpus.erase-meaning':
    'Its text, passages and vectors are erased from every generation, index and cache. My public messages that quote it are blanked.',
  'corpus.erase-is-final':
    'Nothing brings it back: no rollback, no refresh, no copy of the same text. This cannot be undone.',
  'corpus.erased': ({ generations, texts }: { generations: number; texts: number }) =>
    `Erased from ${plural(generations, { one: '# generation', other: '# generations' })}, with every version and copy of the same text (${plural(texts, { one: '# text', other: '# texts' })}).`,
  'corpus.messages-blanked': ({ count }: { count: number }) =>
    `${plural(count, { one: '# message', other: '# messages' })} that quoted it blanked.`,
  'corpus.a-message': 'message',
  'corpus.message-out-of-reach': ({ message, why }: { message: FormedPiece; why: string }) =>
    wording`Out of my reach, please delete it: ${message} (${why})`,
  'corpus.file-stays': ({ file }: { file: FormedPiece }) =>
    wording`The file itself stays in the folder of whoever runs me: ${file}`,
  'corpus.traces-stay':
    'Something was reading just then, so traces stay in the database file until the next refresh: run it now.',

  'corpus.restored': ({ article, outcome }: { article: string; outcome: string }) =>
    `Restored: ${article}; ${outcome}.`,
  'corpus.not-in-source': 'Its source does not hold it any more, so that a refresh may take it away.',
  'corpus.none-removed': 'No article is removed.',
  'corpus.removed-list': () =>
    wording`Removed, the last one first; ${command('corpus restore')} takes a title or the id:`,
  'corpus.further-articles': ({ count }: { count: number }) =>
    `${plural(count, { one: '# further article', other: '# further articles' })}.`,

  'corpus.no-such-article': "None of this server's own articles matches that; pick one that is offered while you type.",
  'corpus.no-such-removed': () =>
    wording`No removed article matches that; ${command('corpus restore')} without an article lists them.`,
  'corpus.several-match': ({ total, some }: { total: number; some: readonly string[] }) =>
    `${number(total)} articles match: ${some.join('; ')}; name one more closely, or by its id in brackets.`,
  'corpus.shared-not-removed': ({ report }: { report: string }) =>
    `That is one of the shared articles, which only whoever runs me can remove, in the terminal; here moderators can hide it with ${report} under an answer.`,
  'corpus.shared-not-erased': ({ report }: { report: string }) =>
    `That is one of the shared articles, which only whoever runs me can erase, in the terminal; here moderators can hide it with ${report} under an answer.`,

  'corpus.none-blocked': 'No host is blocked.',
  'corpus.blocked-hosts': 'Blocked hosts:',
  'corpus.blocked-host': ({ host, at }: { host: FormedPiece; at: FormedPiece }) => wording`${host}, ${at}`,
  'corpus.block': ({ host }: { host: FormedPiece }) =>
    wording`${strong('Block this site?')} ${host} and what is below it is fetched no more, and its articles leave the answers at once.`,
  'corpus.block-yes': 'Yes, block',
  'corpus.unblock-undoes': () =>
    wording`${command('corpus block')} with ${option('corpus block unblock')} allows it again.`,
  'corpus.blocked': ({ host, outcome }: { host: string; outcome: string }) => `Blocked ${host}: ${outcome}.`,
  'corpus.allowed-again': ({ host }: { host: string }) => `${host} is allowed again; the next refresh reads its pages.`,

  'corpus.no-generations': () => wording`There is no generation yet; ${command('corpus add')} adds the first source.`,
  'corpus.generations': () => wording`Generations, the latest first; ${command('corpus rollback')} goes back to one:`,
  'corpus.generation-numbered': ({ id }: { id: number }) => `generation ${id}`,
  'corpus.history-line': ({
    generation,
    at,
    cause,
    changes,
    articles: count,
  }: {
    generation: number;
    at: FormedPiece;
    cause: string;
    changes: string;
    articles: number;
  }) => wording`${strong(`Generation ${generation}`)}, ${at}: ${cause}; ${changes}; ${plural(count, articles)} then`,
  'corpus.cause-refresh': 'Refresh',
  'corpus.cause-rollback': ({ target }: { target: number | null }) =>
    `Rollback${target === null ? '' : ` to generation ${target}`}`,
  'corpus.cause-remove': 'Removal',
  'corpus.cause-restore': 'Restoration',
  'corpus.cause-erase': 'Erasure',
  'corpus.cause-quarantine': 'A held change was applied',
  'corpus.cause-block': 'A host was blocked',
  'corpus.no-older-generation': 'There is no older generation to go back to.',
  'corpus.no-generation': ({ generation }: { generation: number }) => `There is no generation ${generation}.`,
  'corpus.current-already': ({ generation }: { generation: number }) =>
    `Generation ${generation} is the current one already.`,
  'corpus.go-back': () => wording`${strong('Go back to the articles of this generation?')}`,
  'corpus.go-back-yes': ({ generation }: { generation: number }) => `Yes, go back to generation ${generation}`,
  'corpus.go-back-meaning':
    'Its articles answer again, as a new generation. What was removed stays removed, what was erased stays erased; the next refresh reads the sources as they are then.',
  'corpus.went-back': ({ generation, outcome }: { generation: number; outcome: string }) =>
    `Went back to generation ${generation}: ${outcome}.`,

  'corpus.held-decided': () => wording`That was decided already; ${command('corpus quarantine')} lists what is open.`,
  'corpus.none-held': 'Nothing waits for a decision.',
  'corpus.held-list': ({ apply, discard }: { apply: string; discard: string }) =>
    `Held, because it looks like damage. What was there before answers meanwhile. ${apply} lets the change through, ${discard} keeps what was there:`,
  'corpus.apply': 'Apply',
  'corpus.discard': 'Discard',
  'corpus.decide': ({ decision, change }: { decision: string; change: number }) => `${decision} ${change}`,
  'corpus.further-changes': ({ count }: { count: number }) =>
    `${plural(count, { one: '# further change', other: '# further changes' })} after these.`,
  'corpus.held-source': ({ change, place, reason, articles: count, at }: HeldWords) =>
    wording`${strong(`${change}.`)} Source ${place}: ${reason}; ${plural(count, articles)} kept as before, ${at}`,
  'corpus.held-page': ({ change, place, reason, articles: count, at }: HeldWords) =>
    wording`${strong(`${change}.`)} Page ${place}: ${reason}; ${plural(count, articles)} kept as before, ${at}`,
  'corpus.source-numbered': ({ id }: { id: number }) => `source ${id}`,
  'corpus.change-numbered': ({ id }: { id: number }) => `held change ${id}`,
} as const;

interface HeldWords {
  readonly change: number;
  readonly place: string | FormedPiece;
  readonly reason: string;
  /** How many stay because of it. */
  readonly articles: number;
  readonly at: FormedPiece;
}
