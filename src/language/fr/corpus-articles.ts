import type { corpusArticles as english } from '../en/corpus-articles.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { command, option, strong, wording } from '../wording.js';

const { number, plural } = formatting('fr');

const articles = { one: '# article', other: '# articles' };
const kept = { one: '# article reste comme avant', other: '# articles restent comme avant' };

export const corpusArticles: Translation<typeof english> = {
  'corpus.article': ({ title, outlet }) => `«\u202f${title}\u202f»${outlet === null ? '' : `, ${outlet}`}`,
  'corpus.article-with-id': ({ article, id }) => `${article} (${id})`,

  'corpus.remove': ({ article, place }) => wording`${strong('Retirer cet article\u202f?')} ${article} (${place})`,
  'corpus.remove-yes': 'Oui, retirer',
  'corpus.remove-meaning':
    'Il quitte aussitôt les réponses, et aucune actualisation ne le ramène. Les anciennes réponses qui le citent reçoivent la mention «\u202fRetiré depuis\u202f».',
  'corpus.restore-undoes': () => wording`${command('corpus restore')} le ramène.`,
  'corpus.removed': ({ articles: removed, outcome }) => `Retiré\u202f: ${removed.join('\u202f; ')}\u202f; ${outcome}.`,

  'corpus.erase': ({ article, place }) =>
    wording`${strong('Effacer définitivement cet article\u202f?')} ${article} (${place})`,
  'corpus.erase-yes': 'Oui, effacer définitivement',
  'corpus.erase-meaning':
    'Son texte, ses passages et ses vecteurs sont effacés de toutes les générations, de tous les index et de tous les caches. Mes messages publics qui le citent sont vidés.',
  'corpus.erase-is-final':
    'Rien ne le ramène\u202f: ni un retour en arrière, ni une actualisation, ni une copie du même texte. C’est irréversible.',
  'corpus.erased': ({ generations, texts }) =>
    `Effacé de ${plural(generations, { one: '# génération', other: '# générations' })}, avec toutes les versions et copies du même texte (${plural(texts, { one: '# texte', other: '# textes' })}).`,
  'corpus.messages-blanked': ({ count }) =>
    count === 0
      ? 'Aucun message n’a été vidé.'
      : `${plural(count, { one: '# message qui le citait a été vidé', other: '# messages qui le citaient ont été vidés' })}.`,
  'corpus.a-message': 'message',
  'corpus.message-out-of-reach': ({ message, why }) =>
    wording`Hors de ma portée, veuillez le supprimer vous-même\u202f: ${message} (${why})`,
  'corpus.file-stays': ({ file }) =>
    wording`Le fichier lui-même reste dans le dossier de la personne qui m’exploite\u202f: ${file}`,
  'corpus.traces-stay':
    'Une lecture était en cours à ce moment-là\u202f: des traces restent dans le fichier de la base de données jusqu’à la prochaine actualisation, à lancer maintenant.',

  'corpus.restored': ({ article, outcome }) => `Rétabli\u202f: ${article}\u202f; ${outcome}.`,
  'corpus.not-in-source': 'Sa source ne le contient plus\u202f: une actualisation peut donc l’enlever.',
  'corpus.none-removed': 'Aucun article n’est retiré.',
  'corpus.removed-list': () =>
    wording`Retirés, le dernier en premier\u202f; ${command('corpus restore')} accepte un titre ou l’identifiant\u202f:`,
  'corpus.further-articles': ({ count }) => `${plural(count, { one: '# autre article', other: '# autres articles' })}.`,

  'corpus.no-such-article':
    'Aucun article propre à ce serveur ne correspond\u202f; choisissez-en un parmi ceux proposés pendant la saisie.',
  'corpus.no-such-removed': () =>
    wording`Aucun article retiré ne correspond\u202f; ${command('corpus restore')}, sans article, en donne la liste.`,
  'corpus.several-match': ({ total, some }) =>
    `${number(total)} articles correspondent\u202f: ${some.join('\u202f; ')}\u202f; précisez lequel, ou donnez son identifiant entre parenthèses.`,
  'corpus.shared-not-removed': ({ report }) =>
    `C’est l’un des articles partagés, que seule la personne qui m’exploite peut retirer, dans le terminal\u202f; ici, les modérateurs peuvent le masquer avec ${report} sous une réponse.`,
  'corpus.shared-not-erased': ({ report }) =>
    `C’est l’un des articles partagés, que seule la personne qui m’exploite peut effacer, dans le terminal\u202f; ici, les modérateurs peuvent le masquer avec ${report} sous une réponse.`,

  'corpus.none-blocked': 'Aucun site n’est bloqué.',
  'corpus.blocked-hosts': 'Sites bloqués\u202f:',
  'corpus.blocked-host': ({ host, at }) => wording`${host}, ${at}`,
  'corpus.block': ({ host }) =>
    wording`${strong('Bloquer ce site\u202f?')} ${host} et ce qui en dépend ne sont plus consultés, et ses articles quittent aussitôt les réponses.`,
  'corpus.block-yes': 'Oui, bloquer',
  'corpus.unblock-undoes': () =>
    wording`${command('corpus block')} avec ${option('corpus block unblock')} l’autorise à nouveau.`,
  'corpus.blocked': ({ host, outcome }) => `${host} est bloqué\u202f: ${outcome}.`,
  'corpus.allowed-again': ({ host }) =>
    `${host} est à nouveau autorisé\u202f; la prochaine actualisation lira ses pages.`,

  'corpus.no-generations': () =>
    wording`Il n’y a encore aucune génération\u202f; ${command('corpus add')} permet d’ajouter la première source.`,
  'corpus.generations': () =>
    wording`Générations, la plus récente d’abord\u202f; ${command('corpus rollback')} permet d’y revenir\u202f:`,
  'corpus.generation-numbered': ({ id }) => `génération ${id}`,
  'corpus.history-line': ({ generation, at, cause, changes, articles: count }) =>
    wording`${strong(`Génération ${generation}`)}, ${at}\u202f: ${cause}\u202f; ${changes}\u202f; ${plural(count, articles)} alors`,
  'corpus.cause-refresh': 'Actualisation',
  'corpus.cause-rollback': ({ target }) => (target === null ? 'Retour en arrière' : `Retour à la génération ${target}`),
  'corpus.cause-remove': 'Retrait',
  'corpus.cause-restore': 'Rétablissement',
  'corpus.cause-erase': 'Effacement',
  'corpus.cause-quarantine': 'Un changement retenu a été appliqué',
  'corpus.cause-block': 'Un site a été bloqué',
  'corpus.no-older-generation': 'Il n’y a pas de génération antérieure à laquelle revenir.',
  'corpus.no-generation': ({ generation }) => `Il n’y a pas de génération ${generation}.`,
  'corpus.current-already': ({ generation }) => `La génération ${generation} est déjà l’actuelle.`,
  'corpus.go-back': () => wording`${strong('Revenir aux articles de cette génération\u202f?')}`,
  'corpus.go-back-yes': ({ generation }) => `Oui, revenir à la génération ${generation}`,
  'corpus.go-back-meaning':
    'Ses articles répondent de nouveau, dans une nouvelle génération. Ce qui a été retiré reste retiré, ce qui a été effacé reste effacé\u202f; la prochaine actualisation lit les sources telles qu’elles seront alors.',
  'corpus.went-back': ({ generation, outcome }) => `Retour à la génération ${generation}\u202f: ${outcome}.`,

  'corpus.held-decided': () =>
    wording`C’est déjà décidé\u202f; ${command('corpus quarantine')} donne la liste de ce qui est en attente.`,
  'corpus.none-held': 'Rien n’attend de décision.',
  'corpus.held-list': ({ apply, discard }) =>
    `Retenus, car cela ressemble à des dégâts. En attendant, ce qui était là avant répond. ${apply} laisse passer le changement, ${discard} garde ce qui était là\u202f:`,
  'corpus.apply': 'Appliquer',
  'corpus.discard': 'Écarter',
  'corpus.decide': ({ decision, change }) => `${decision} ${change}`,
  'corpus.further-changes': ({ count }) =>
    `${plural(count, { one: '# autre changement ensuite', other: '# autres changements ensuite' })}.`,
  'corpus.held-source': ({ change, place, reason, articles: count, at }) =>
    wording`${strong(`${change}.`)} Source ${place}\u202f: ${reason}\u202f; ${plural(count, kept)}, ${at}`,
  'corpus.held-page': ({ change, place, reason, articles: count, at }) =>
    wording`${strong(`${change}.`)} Page ${place}\u202f: ${reason}\u202f; ${plural(count, kept)}, ${at}`,
  'corpus.source-numbered': ({ id }) => `source ${id}`,
  'corpus.change-numbered': ({ id }) => `n°\u202f${id}`,
};
