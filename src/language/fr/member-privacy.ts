import type { memberPrivacy as english } from '../en/member-privacy.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, type Piece, strong, wording } from '../wording.js';

const { number } = formatting('fr');

export const memberPrivacy: Translation<typeof english> = {
  'member.kept': 'Ce que je garde sur vous',
  'member.kept-answers': ({ count, days }) =>
    line('Réponses que vous avez demandées', count, `où elles se trouvent, non votre question ; ${days} jours`),
  'member.kept-votes': ({ count }) => line('Votes', count, 'aussi longtemps que la réponse'),
  'member.kept-reports': ({ count }) =>
    line('Signalements', count, 'aussi longtemps que la réponse ; les modérateurs ne voient pas de qui ils viennent'),
  'member.kept-unanswered': ({ count, days }) =>
    line('Vos questions restées sans réponse', count, `sans votre nom pour les modérateurs ; ${days} jours`),
  'member.kept-pending': ({ count, hours }) => line('Questions qui attendent votre oui', count, `${hours} heures`),
  'member.kept-looks': ({ count, days }) =>
    line('Moments où vous avez demandé les nouveautés pour la dernière fois', count, `un par serveur ; ${days} jours`),
  'member.kept-conversations': ({ count, hours }) =>
    line(
      'Salons où je sais sur quoi portent vos questions',
      count,
      `mots et dates dont partent les questions suivantes ; ${hours} heures`,
    ),
  'member.kept-language': ({ name }) =>
    wording`${strong('Langue que vous avez choisie :')} ${name} (jusqu’à ce que vous en choisissiez une autre ou retiriez ce choix avec ${command('language')})`,
  'member.kept-acts': ({ count, days }) => line('Ce que vous avez fait comme modérateur', count, `${days} jours`),

  'member.unanswered-kept-here':
    'Sur ce serveur, les questions restées sans réponse sont gardées pour ses modérateurs, sans les noms, sauf si vous demandez en privé.',
  'member.unanswered-not-kept': 'Les questions restées sans réponse ne sont pas gardées ici.',
  'member.kept-in-memory':
    'Le moment de votre dernière question et ce qui figurait au-dessus d’une réponse privée que vous pouvez partager sont connus pendant une heure au plus, en mémoire seulement. Aucun journal ne vous nomme ni ne contient ce que vous avez demandé.',
  'member.kept-of-public-answers': ({ days }) =>
    wording`D’une réponse que tous pouvaient voir, il reste après ${days} jours quels passages elle a cités et sur quel serveur, pour que ${command('verify')} la reconnaisse à son numéro : ni qui a demandé, ni dans quel salon.`,
  'member.kept-of-servers': ({ days }) =>
    `Ce qui appartient à un serveur est effacé ${days} jours après qu’il m’a retiré. Effacer les messages dans Discord revient à Discord et au serveur.`,
  'member.how-to-forget': () => wording`${command('privacy forget')} efface aussitôt ce que je garde sur vous.`,

  'member.forget-all': 'Tout ce que je garde sur vous est effacé aussitôt, sur tous les serveurs.',
  'member.forget-consequences':
    'Les réponses que vous avez demandées restent où elles sont, mais vous ne pourrez plus les supprimer. Vos votes disparaissent ; des signalements et de ce que vous avez fait comme modérateur, votre nom disparaît.',
  'member.forget-yes': 'Oui, effacer',
  'member.forgotten': 'Effacé : je ne garde plus rien sur vous.',
};

function line(what: string, count: number, how: string): readonly Piece[] {
  return wording`${strong(`${what} :`)} ${number(count)} (${how})`;
}
