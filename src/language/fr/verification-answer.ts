import type { verificationAnswer as english } from '../en/verification-answer.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { strong, wording } from '../wording.js';

const { day } = formatting('fr');

export const verificationAnswer: Translation<typeof english> = {
  'verification.answer-not-kept':
    'Je ne garde pas de telle réponse pour ce serveur ; celle que seule la personne qui a demandé a vue ne peut être vérifiée que par elle, pendant six mois.',
  'verification.answer-without-quotes': ({ id }) => `La réponse ${id} ne cite rien.`,
  'verification.answer': ({ id, day: made }) =>
    wording`${strong(`Réponse ${id}`)} du ${day(made)} (UTC), citation par citation`,
  'verification.quote-gone': ({ quote }) =>
    wording`${strong(`Citation ${quote}`)} : son article n’est plus conservé (effacé depuis, ou d’une source qui ne répond plus ici).`,
  'verification.quote-altered': ({ quote }) =>
    wording`${strong(`Citation ${quote}`)} : son article ne correspond plus à son empreinte, rien n’en est donc dit.`,
  'verification.quote-hidden': ({ quote }) =>
    wording`${strong(`Citation ${quote}`)} : ses mots ont été masqués depuis par les modérateurs de ce serveur.`,
  'verification.quote-stood': ({ quote, title, outlet, published }) =>
    wording`${strong(`Citation ${quote}`)}, « ${title ?? 'sans titre'} » (${outlet ?? 'média non indiqué'}, ${published === null ? 'date inconnue' : day(published)}) : elle figurait ainsi, au caractère près, dans l’article tel qu’il était alors enregistré (son empreinte correspond).`,
  'verification.since-same': 'Depuis : l’article est le même.',
  'verification.since-updated': 'Depuis : l’article a été mis à jour, ce passage est inchangé.',
  'verification.since-withdrawn': () =>
    wording`Depuis : ${strong('retiré')} ; l’article ne fait plus partie des sources.`,
  'verification.since-corrected': () => wording`Depuis : ${strong('corrigé')}.`,
  'verification.article-note': ({ text }) => `L’article porte maintenant cette note : « ${text} »`,
  'verification.passage-gone': 'Plus aucun paragraphe de l’article ne dit à peu près la même chose.',
  'verification.words-added': ({ words }) => `Ajouté : « ${words} »`,
  'verification.words-gone': ({ words }) => `Supprimé : « ${words} »`,
  'verification.words-changed': ({ before, after }) => `« ${before} » est devenu « ${after} »`,
  'verification.further-changes': ({ count }) => `Autres endroits modifiés : ${count}.`,
};
