import type { corpusReasons as english } from '../en/corpus-reasons.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';

const { number, plural } = formatting('fr');

export const corpusReasons: Translation<typeof english> = {
  'corpus.why-stays': ({ why }) => `${why}\u202f; ce qui en a été lu auparavant reste`,
  'corpus.why-names-feed': ({ why, url }) => `${why}\u202f; on y trouve le flux ${url}\u202f: ajoutez plutôt celui-là`,
  'corpus.why-redirects-and': ({ why }) => `une redirection, et ${why}`,
  'corpus.why-no-article': ({ why }) => `il n’y a plus d’article\u202f: ${why}`,
  'corpus.why-pages': ({ count, of, url, why }) =>
    `${plural(count, { one: `# page sur ${number(of)} n’a pas pu être récupérée`, other: `# pages sur ${number(of)} n’ont pas pu être récupérées` })}, la première ${url}\u202f: ${why}`,
  'corpus.why-site-maps': ({ count, of, why }) =>
    `${plural(count, { one: `# plan de site sur ${number(of)} n’a pas pu être lu`, other: `# plans de site sur ${number(of)} n’ont pas pu être lus` })}\u202f: ${why}`,
  'corpus.why-lost': ({ count, of }) =>
    `${number(count)} de ses ${number(of)} articles ${count === 1 ? 'disparaîtrait' : 'disparaîtraient'}`,

  'corpus.why-removed': 'retiré par un modérateur',
  'corpus.why-erased': 'effacé par un modérateur',
  'corpus.why-blocked': 'son site est bloqué par un modérateur',
  'corpus.why-remnant': 'il ne reste presque rien de son texte',
  'corpus.why-not-yet': 'pas encore récupérée',
  'corpus.why-not-kept': 'le site interdit de la conserver, et elle n’a pas été récupérée à nouveau',
  'corpus.why-first-pages': ({ count }) => `seules ses ${number(count)} premières pages sont lues`,
  'corpus.why-nested-index': ({ url }) => `${url} est un index dans un index`,

  'corpus.why-not-found': 'page introuvable (404)',
  'corpus.why-gone': 'page retirée définitivement (410)',
  'corpus.why-login': ({ code }) => `le site demande une connexion (${code})`,
  'corpus.why-to-login': ({ host }) => `le site renvoie les lecteurs vers une connexion (${host})`,
  'corpus.why-payment': 'le site demande un paiement (402)',
  'corpus.why-forbidden': 'le site l’interdit (403)',
  'corpus.why-legal': 'le site la retient pour des raisons légales (451)',
  'corpus.why-refused': ({ code }) => `le site refuse la requête (${code})`,
  'corpus.why-no-page': ({ code }) => `le site n’a donné aucune page (${code})`,
  'corpus.why-not-a-page': ({ url }) => `à cette adresse se trouve ${url}, pas une page`,
  'corpus.why-not-a-feed': ({ url }) => `à cette adresse se trouve ${url}, pas un flux`,
  'corpus.why-robots': ({ host }) => `le robots.txt de ${host} interdit cette page aux programmes`,
  'corpus.why-silent': ({ host, count }) =>
    `${host} n’a pas répondu ${number(count)} fois de suite et n’est plus sollicité pendant un moment`,
  'corpus.why-fewer': ({ host }) => `${host} demande moins de requêtes (429)`,
  'corpus.why-overloaded': ({ host }) => `${host} est surchargé ou fermé pour l’instant (503)`,
  'corpus.why-failed': ({ host, code }) => `${host} a renvoyé une erreur (${code})`,
  'corpus.why-slow': ({ host, count }) => `${host} a mis plus de ${number(count)} s`,
  'corpus.why-headers': ({ host }) => `${host} envoie plus d’en-têtes qu’une page n’en demande`,
  'corpus.why-no-http': ({ host }) => `${host} ne répond pas en HTTP correct`,
  'corpus.why-no-proof': ({ host, code }) =>
    `${host} ne peut pas prouver son identité, ou ne parle pas https (${code})`,
  'corpus.why-not-asked': ({ host, code }) => `${host} n’a pas pu être interrogé (${code})`,
  'corpus.why-nothing-answers': 'rien n’y répond',
  'corpus.why-connection-cut': 'la connexion a été coupée',
  'corpus.why-answer-cut': 'la réponse a été coupée',
  'corpus.why-host-not-found': ({ host }) => `${host} est introuvable`,
  'corpus.why-leads-to': ({ host, url, what }) => `${host} mène à ${url}, ${what}, hors du web public`,
  'corpus.why-circle': 'la redirection tourne en rond',
  'corpus.why-redirects': ({ count }) => `plus de ${number(count)} redirections`,
  'corpus.why-redirects-nowhere': 'une redirection sans destination',
  'corpus.why-redirects-wrongly': 'une redirection vers ce qui n’est pas une adresse web',
  'corpus.why-redirects-openly': 'une redirection de https vers http, où le texte pourrait être modifié en chemin',
  'corpus.why-too-large': ({ size }) => `plus de ${size.replace('B', 'o')}`,
  'corpus.why-packing': 'la compression n’est pas connue ici',
  'corpus.why-packed-wrongly': 'la compression n’est pas celle annoncée',
  'corpus.why-damaged': ({ size }) => `contenu endommagé, ou plus de ${size.replace('B', 'o')} une fois décompressé`,

  'corpus.why-long-address': ({ count }) => `l’adresse dépasse ${number(count)} caractères`,
  'corpus.why-password':
    'l’adresse contient un nom d’utilisateur ou un mot de passe, qui seraient affichés avec chaque citation',
  'corpus.why-scheme': ({ code }) => `les adresses ${code} ne sont pas consultées, seulement http et https`,
  'corpus.why-blocked-here': ({ host }) => `${host} est bloqué ici`,
  'corpus.why-port': ({ code, host }) =>
    `le port ${code} n’est pas consulté, sauf si la personne qui m’exploite indique ${host} dans FETCH_ALLOW_HOSTS`,
  'corpus.why-not-public': ({ host, what }) => `${host} est ${what}, hors du web public`,
  'corpus.why-no-web-address': ({ text }) => `${text} n’est pas une adresse web`,
  'corpus.why-no-host': ({ text }) => `${text} n’est pas le nom d’un site`,

  'corpus.what-inner-name': ({ code }) => `un nom interne à un réseau (${code})`,
  'corpus.what-no-dot': 'un nom sans point',
  'corpus.what-metadata': 'l’adresse du service de métadonnées d’un hébergeur cloud',
  'corpus.what-documentation': 'une adresse de documentation',
  'corpus.what-benchmarks': 'une adresse de mesure',
  'corpus.what-unspecified': 'une adresse d’aucune machine en particulier',
  'corpus.what-broadcast': 'une adresse de diffusion',
  'corpus.what-multicast': 'une adresse de multidiffusion',
  'corpus.what-link-local': 'une adresse de lien local',
  'corpus.what-loopback': 'une adresse de bouclage',
  'corpus.what-carrier': 'une adresse interne au réseau d’un opérateur',
  'corpus.what-private': 'une adresse privée',
  'corpus.what-mapped': 'une adresse IPv4 écrite en IPv6',
  'corpus.what-translator': 'une adresse IPv4 derrière un traducteur',
  'corpus.what-tunnel': 'une adresse IPv4 derrière un tunnel',
  'corpus.what-reserved': 'une adresse réservée',
  'corpus.what-no-address': 'autre chose qu’une adresse',
  'corpus.what-own-machine': 'la machine même du bot',

  'corpus.why-attached-nowhere': 'la pièce jointe n’a pas d’adresse web',
  'corpus.why-attached-password': 'l’adresse de la pièce jointe contient un mot de passe',
  'corpus.why-attached-openly': 'la pièce jointe se trouve à une adresse qui n’est pas en https',
  'corpus.why-attached-elsewhere': ({ url }) => `la pièce jointe se trouve sur ${url}, qui n’est pas à Discord`,
  'corpus.why-attached-redirect': 'Discord envoie la pièce jointe depuis un autre endroit',
  'corpus.why-attached-gone': ({ code }) =>
    `la pièce jointe n’est plus là (${code})\u202f; veuillez l’envoyer à nouveau`,
  'corpus.why-attached-refused': ({ code }) => `Discord n’a pas donné la pièce jointe (${code})`,
};
