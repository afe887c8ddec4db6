import type { corpusPageReasons as english } from '../en/corpus-page-reasons.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';

const { number } = formatting('fr');

export const corpusPageReasons: Translation<typeof english> = {
  'corpus.why-empty': 'vide',
  'corpus.why-no-text': 'aucun texte',
  'corpus.why-not-text': ({ what }) => `pas du texte, mais ${what}`,
  'corpus.why-unsaid': 'son type n’est pas indiqué',
  'corpus.why-kind': ({ code }) => `d’un type qui n’est pas lu (${code})`,
  'corpus.why-file-kind': ({ code }) => `pas un type de fichier qui soit lu (${code})`,
  'corpus.why-larger': ({ size }) => `plus de ${size.replace('B', 'o')}`,
  'corpus.why-unicode': 'son texte n’est pas de l’Unicode bien formé',
  'corpus.why-not-read': ({ what }) => `n’a pas pu être lu (${what})`,
  'corpus.why-unreadable': ({ what }) => `illisible (${what})`,
  'corpus.what-permission': 'accès refusé',
  'corpus.what-not-there': 'absent',
  'corpus.what-folder': 'c’est un dossier',
  'corpus.what-links': 'ses liens tournent en rond',
  'corpus.what-open-files': 'trop de fichiers ouverts',
  'corpus.what-disk': 'le disque signale une erreur',
  'corpus.what-unlistable': 'le contenu de son dossier ne peut pas être lu',
  'corpus.what-unknown': 'pour une raison inconnue',

  'corpus.why-check': 'une vérification de présence humaine, pas un article',
  'corpus.why-script': 'n’affiche rien sans JavaScript',
  'corpus.why-paywall': 'un accès payant, pas un article',
  'corpus.why-consent': 'une demande de consentement, pas un article',
  'corpus.why-log-in': 'une page de connexion, pas un article',

  'corpus.why-line-long': ({ size }) => `une ligne de plus de ${size.replace('B', 'o')}`,
  'corpus.why-line-malformed': 'JSON mal formé',
  'corpus.why-line-no-object': 'une ligne qui n’est pas un objet JSON',
  'corpus.why-line-no-text':
    'aucun texte\u202f: la clé «\u202ftext\u202f» manque ou n’est pas une chaîne de caractères',
  'corpus.why-no-gzip': 'pas des données gzip, ou endommagées',
  'corpus.why-gzip-after': ({ count }) =>
    `les données gzip sont endommagées après la ligne ${number(count)}\u202f; les lignes précédentes sont gardées`,

  'corpus.why-no-pdf': 'pas un PDF',
  'corpus.why-pdf-damaged': 'un PDF endommagé',
  'corpus.why-pdf-locked': 'un PDF protégé par un mot de passe',
  'corpus.why-pdf-scan': 'un PDF sans texte, sans doute numérisé',
  'corpus.why-pdf-pages': ({ count }) => `un PDF de plus de ${number(count)} pages`,
  'corpus.why-pdf-long': ({ count }) => `un PDF de plus de ${number(count)} millions de caractères`,
  'corpus.why-pdf-slow': ({ count }) => `un PDF dont la lecture prend plus de ${number(count)} s`,
  'corpus.why-pdf-memory': ({ count }) => `un PDF dont la lecture demande plus de ${number(count)} Mo de mémoire`,

  'corpus.what-pdf': 'un PDF',
  'corpus.what-zip': 'une archive ZIP ou un document bureautique',
  'corpus.what-gzip': 'des données gzip',
  'corpus.what-png': 'une image PNG',
  'corpus.what-jpeg': 'une image JPEG',
  'corpus.what-gif': 'une image GIF',
  'corpus.what-program': 'un programme',
  'corpus.what-binary': 'des données binaires',

  'corpus.why-gzip': 'données gzip endommagées',
  'corpus.why-json-large': 'JSON de plus de 10 Mo',
  'corpus.why-json': 'du JSON qui n’est pas un JSON Feed',
  'corpus.why-opml': 'une liste OPML de flux et non un flux\u202f; indiquez les flux un par un',
  'corpus.why-xml': 'du XML qui n’est ni un flux ni un plan de site',
  'corpus.why-neither': 'ni un flux ni un plan de site',
  'corpus.why-html': 'une page HTML et non un flux, sans lien vers un flux',
  'corpus.why-html-feed': ({ text }) => `une page HTML et non un flux, avec un lien vers le flux ${text}`,
  'corpus.why-html-feeds': ({ text }) => `une page HTML et non un flux, avec des liens vers les flux ${text}`,
};
