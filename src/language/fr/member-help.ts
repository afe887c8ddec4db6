import type { memberHelp as english } from '../en/member-help.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, menuCommand, option, wording } from '../wording.js';

const { and } = formatting('fr');

export const memberHelp: Translation<typeof english> = {
  'member.help-quotes':
    'Je réponds aux questions en citant des articles de presse mot pour mot. Je n’écris jamais de réponse moi-même.',
  'member.help-ask': () =>
    wording`${command('ask')} cherche les passages qui répondent. Ajoutez ${option('ask outlet')}, ${option('ask since')} ou ${option('ask until')} pour préciser (« 7 derniers jours », « mai 2024 »), ou ${option('ask private')} pour une réponse privée.`,
  'member.help-mention': () =>
    wording`Ou mentionnez-moi avec une question, et je réponds. Dans le menu d’un message, sous Applications, « ${menuCommand('Ask the sources')} » cherche ce qu’en disent les articles, en privé.`,
  'member.help-verify': () =>
    wording`${command('verify')} dit si un texte figure dans les articles, en entier ou en partie, et en quoi il diffère. « ${menuCommand('Check against the sources')} », dans le menu d’un message, fait de même ; les deux en privé.`,
  'member.help-views': () =>
    wording`${command('summary')} donne l’essentiel d’un article, d’un sujet ou des nouveautés ; ${command('timeline')} classe un sujet par date ; ${command('compare')} met côte à côte ce que disent les médias ; ${command('who')} dit qui a dit quoi. Dans le menu d’un message, ses mots servent de sujet.`,
  'member.help-buttons': ({ more, context, card, useful, report, share }) =>
    `Sous une réponse, « ${more} », « ${context} » et, si un article n’a pas de lien, « ${card} » s’ouvrent en privé. Qui a demandé et les modérateurs peuvent la supprimer. « ${useful} » et « ${report} » leur disent votre avis, sans votre nom ; « ${share} » rend publique une réponse privée.`,
  'member.help-context': 'Davantage de contexte',
  'member.help-exact':
    'Chaque citation figure exactement ainsi dans son article ; média, date et phrase qui répond l’accompagnent. Une citation exacte dit ce qui a été publié, non ce qui est vrai.',
  'member.help-further': ({ further }) =>
    wording`« ${further} » prolonge une réponse (« et en mai ? »), comme une réponse qui me mentionne. « ${menuCommand('Export')} », dans le menu d’un message, enregistre ses citations.`,
  'member.help-state': () =>
    wording`${command('sources')} et ${command('status')} disent quels articles je connais et leur fraîcheur. ${command('privacy show')} dit ce que je garde sur vous, ${command('privacy forget')} l’efface.`,
  'member.help-language': () =>
    wording`${command('language')} choisit la langue de mes propres mots ; les articles sont cités dans la leur.`,
  'member.help-short': () =>
    wording`Mentionnez-moi avec une question, ou utilisez ${command('ask')}, et je cite les articles qui y répondent. ${command('help')} en dit plus.`,

  'member.permissions-lacking': ({ names, channel }) =>
    `Il me manque ${and(names.map((name) => `« ${name} »`))} dans ${channel ?? 'ce salon'} : un administrateur peut l’autoriser là, sous « Modifier le salon » → « Permissions ».`,
  'member.permission-view-channels': 'Voir les salons',
  'member.permission-send-messages': 'Envoyer des messages',
  'member.permission-send-in-threads': 'Envoyer des messages dans les fils',
  'member.permission-read-history': 'Voir les anciens messages',
};
