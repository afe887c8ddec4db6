import type { memberActs as english } from '../en/member-acts.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

export const memberActs: Translation<typeof english> = {
  'member.useful-noted': 'Notée comme utile ; merci.',
  'member.useful-taken-back': 'Votre vote a été retiré.',
  'member.reports-need-a-server': 'Les signalements vont aux modérateurs d’un serveur ; ici, il n’y en a pas.',
  'member.what-is-wrong':
    'Qu’est-ce qui ne va pas dans cette réponse ? Les modérateurs voient ce que vous choisissez, non qui vous êtes.',
  'member.choose-what-is-wrong': 'Choisissez ce qui ne va pas',
  'member.choose-a-reason': 'Choisissez l’une des raisons.',
  'member.reported-before': 'Vous l’avez déjà signalée.',
  'member.reported': 'Signalée aux modérateurs ; merci.',
  'member.reported-in-log': ({ answer, channel, reasons }) =>
    wording`${strong('Signalement :')} ${answer ?? 'une réponse privée'} dans ${channel} : ${reasons}`,

  'member.shared-already': 'Cette réponse a déjà été partagée, ou ne peut pas l’être.',
  'member.share-elsewhere': 'Dans ce salon, je ne réponds à personne ; partagez-la là où je réponds.',
  'member.share-limit-reached':
    'Ce salon a déjà eu en une heure autant de réponses publiques que ses modérateurs le permettent.',
  'member.only-asker-removes': 'Seuls la personne qui a demandé et les modérateurs peuvent supprimer cette réponse.',
  'member.only-asker-decides': 'Seuls la personne qui a demandé et les modérateurs peuvent en décider.',
  'member.decided-already': 'Cela a déjà été décidé, ou remonte trop loin ; veuillez recommencer.',
  'member.cancelled': 'Annulé ; rien n’a été changé.',
  'member.cancel': 'Annuler',

  'member.restarting': 'Je suis en train de redémarrer ; veuillez redemander dans une minute.',
  'member.too-many-questions': 'Trop de questions à la fois ; veuillez redemander dans quelques secondes.',
  'member.took-too-long': 'Cela a pris trop de temps ; veuillez redemander dans une minute.',
  'member.went-wrong': 'Quelque chose a mal tourné de mon côté ; veuillez réessayer dans une minute.',
  'member.of-another-version': () =>
    wording`Ceci vient d’une autre version de moi ; ${command('help')} dit ce que je sais faire.`,
  'member.unknown-command': () => wording`Je ne connais plus cette commande ; essayez ${command('help')}.`,
  'member.message-not-sent-along': 'Discord n’a pas transmis le message ; veuillez réessayer encore une fois.',

  'member.model-unusable':
    'Le modèle de recherche par le sens ne peut pas être utilisé : la personne qui m’exploite en trouvera la raison dans mon journal.',
  'member.in-use': 'Un autre processus travaille sur ces articles en ce moment ; réessayez quand il aura fini.',
  'member.data-folder-unwritable':
    'Impossible d’écrire dans mon dossier de données : la personne qui m’exploite doit vérifier ses permissions.',
  'member.database-unreadable':
    'Le fichier de ma base de données ne peut pas être ouvert : la personne qui m’exploite doit le réparer, et mon journal dit comment.',
  'member.corpus-unreadable':
    'Le fichier de mes articles ne peut pas être ouvert : la personne qui m’exploite doit le réparer, et mon journal dit comment.',
  'member.file-too-large': ({ name, megabytes }) => `${name} dépasse ${megabytes} Mo.`,
  'member.file-not-fetched': ({ name, why }) => `${name} n’a pas pu être récupéré : ${why}.`,
};
