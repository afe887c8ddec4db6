import type { corpusActs as english } from '../en/corpus-acts.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';

const { number } = formatting('fr');

export const corpusActs: Translation<typeof english> = {
  'corpus.host-blocked-already': ({ host }) => `${host} est déjà bloqué.`,
  'corpus.host-not-blocked': ({ host }) => `${host} n’est pas bloqué.`,
  'corpus.no-host-name': ({ text }) =>
    `«\u202f${text}\u202f» n’est pas le nom d’un site\u202f: écrivez-le comme news.example.org.`,

  'corpus.name-an-address': 'Indiquez l’adresse d’une page, d’un flux ou d’un plan de site.',
  'corpus.only-of-site-maps': 'Le motif et l’ancienneté ne valent que pour un plan de site.',
  'corpus.one-feed': 'Ajoutez un seul flux à la fois.',
  'corpus.one-site-map': 'Ajoutez un seul plan de site à la fois.',
  'corpus.no-address': ({ text }) => `«\u202f${text}\u202f» n’est pas une adresse qui commence par https://.`,
  'corpus.address-too-long': ({ text, most }) => `«\u202f${text}\u202f» dépasse ${number(most)} caractères.`,
  'corpus.address-with-password': ({ text }) =>
    `«\u202f${text}\u202f» contient un nom d’utilisateur ou un mot de passe\u202f: retirez-les.`,
  'corpus.too-many-addresses': ({ most, count }) =>
    `Une liste compte au plus ${number(most)} adresses, et non ${number(count)}.`,
  'corpus.pattern-too-long': ({ most }) => `Un motif compte au plus ${number(most)} caractères.`,
  'corpus.no-pattern': ({ pattern, example }) =>
    `«\u202f${pattern}\u202f» n’est pas le motif d’une adresse\u202f: il commence par /, * ou https://, comme dans ${example}.`,
  'corpus.no-age': ({ most }) => `L’ancienneté est un nombre de jours de 1 à ${number(most)}.`,

  'corpus.address-not-looked-at': ({ url, why }) => `${url} n’a pas pu être consulté\u202f: ${why}.`,
  'corpus.address-not-looked-at-now': ({ url, why }) =>
    `${url} n’a pas pu être consulté\u202f: ${why}. Dites ce que c’est (flux, plan de site ou page) pour l’ajouter malgré tout.`,
  'corpus.sent-nothing': 'rien n’a été envoyé',
  'corpus.no-source-there': ({ url, what }) =>
    `${url} n’est ni un flux, ni un plan de site, ni une page\u202f: ${what}.`,
  'corpus.no-source': ({ source }) => `Il n’y a pas de source ${source}\u202f: voyez la liste des sources.`,
  'corpus.folder-stays': ({ source }) =>
    `La source ${source} est le dossier dont viennent ces articles\u202f: elle ne peut pas être abandonnée.`,
  'corpus.holds-erased': ({ name }) => `${name} contient un article qui a été effacé\u202f: il n’est pas accepté.`,

  'corpus.article-erased': 'Cet article a été effacé\u202f; il n’en reste rien.',
  'corpus.article-unknown': ({ id }) => `Aucun article ${id} n’est connu ici\u202f: cherchez-le par son titre.`,
  'corpus.removed-already': 'Cet article est déjà retiré.',
  'corpus.not-removed': 'Cet article n’est pas retiré.',
  'corpus.kept-out': ({ why }) => `Cet article ne peut pas revenir\u202f: ${why}.`,

  'corpus.no-such-generation': ({ generation, newest }) =>
    `Il n’y a pas de génération ${generation}\u202f: ${newest === null ? 'il n’y en a encore aucune' : `elles vont de 1 à ${newest}`}.`,
  'corpus.same-articles': ({ generation }) =>
    `La génération ${generation} a les mêmes articles que la génération actuelle\u202f: il n’y a pas lieu d’y revenir.`,

  'corpus.no-held-change': ({ change }) => `Aucun changement ${change} n’est retenu\u202f: voyez la quarantaine.`,
  'corpus.change-applied': ({ change }) => `Le changement ${change} a déjà été appliqué.`,
  'corpus.change-discarded': ({ change }) => `Le changement ${change} a déjà été écarté.`,

  'corpus.file-damaged':
    'Le fichier qui contient les articles est endommagé\u202f: la personne qui m’exploite doit le réparer.',
  'corpus.disk-full':
    'Le disque qui contient les articles est plein\u202f: la personne qui m’exploite doit libérer de l’espace\u202f; les réponses continuent depuis la dernière actualisation.',
  'corpus.folder-not-opened':
    'Le dossier des articles ne peut pas être ouvert\u202f: la personne qui m’exploite doit en indiquer un qui existe.',
  'corpus.folder-not-listed': ({ folder }) =>
    `Le contenu du dossier ${folder} ne peut pas être lu\u202f: la personne qui m’exploite doit vérifier ses permissions\u202f; rien n’a été changé.`,

  'corpus.shared-alone':
    'Ce serveur répond uniquement à partir des articles partagés, que seule la personne qui m’exploite peut modifier, dans le terminal.',
  'corpus.under-way': ({ job, by, since, far }) => `${job}, par ${by}, est en cours depuis ${since} (${far})`,
  'corpus.just-begun': 'à peine commencé',
  'corpus.again-when-done': ({ work }) => `${work}\u202f; veuillez réessayer ensuite.`,
  'corpus.starting': 'démarrage',
  'corpus.waiting': 'en attente de son tour',
  'corpus.the-schedule': 'le programme',
  'corpus.job-refresh': 'Une actualisation',
  'corpus.job-rollback': 'Un retour en arrière',
  'corpus.job-remove': 'Un retrait',
  'corpus.job-restore': 'Un rétablissement',
  'corpus.job-erase': 'Un effacement',
  'corpus.job-recognise-source': 'La consultation d’une source',
  'corpus.job-add-source': 'L’ajout d’une source',
  'corpus.job-remove-source': 'L’abandon d’une source',
  'corpus.job-apply-held': 'L’application d’un changement retenu',
  'corpus.job-discard-held': 'Le rejet d’un changement retenu',
  'corpus.job-block-host': 'Le blocage d’un site',
  'corpus.job-unblock-host': 'Le déblocage d’un site',
};
