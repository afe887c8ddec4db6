import type { ChangeValues, corpusRefresh as english } from '../en/corpus-refresh.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

const { number, plural } = formatting('fr');

const articles = { one: '# article reste comme avant', other: '# articles restent comme avant' };

function change(kind: string, { title, places, further }: ChangeValues) {
  const more = further === 0 ? [] : [plural(further, { one: '# autre endroit', other: '# autres endroits' })];
  const told = [...places, ...more].join(' ; ');
  return wording`${strong(kind)} : ${title}${told === '' ? '' : ` (${told})`}`;
}

export const corpusRefresh: Translation<typeof english> = {
  'corpus.stage-list': 'Interrogation des sources',
  'corpus.stage-fetch': 'Récupération des pages',
  'corpus.stage-discover': 'Recherche de ce qui a changé',
  'corpus.stage-read': 'Lecture des pages',
  'corpus.stage-embed': 'Calcul du sens des passages',
  'corpus.stage-index': 'Indexation',
  'corpus.stage-switch': 'Passage au nouvel état',
  'corpus.unit-list': 'sources',
  'corpus.unit-fetch': 'pages',
  'corpus.unit-discover': 'fichiers et pages',
  'corpus.unit-read': 'pages',
  'corpus.unit-embed': 'passages',
  'corpus.unit-index': 'entrées',
  'corpus.unit-switch': 'étapes',
  'corpus.progress': ({ stage, done, total }) =>
    `${stage} : ${number(done)}${total === null ? '' : ` sur ${number(total)}`}`,

  'corpus.beginning-refresh': 'Début de l’actualisation…',
  'corpus.beginning-rollback': 'Retour en arrière…',
  'corpus.beginning-remove': 'Retrait de l’article…',
  'corpus.beginning-restore': 'Rétablissement de l’article…',
  'corpus.beginning-erase': 'Effacement de l’article…',
  'corpus.beginning-recognise-source': 'Examen de ce qui se trouve à l’adresse…',
  'corpus.beginning-add-source': 'Ajout de la source…',
  'corpus.beginning-remove-source': 'Abandon de la source…',
  'corpus.beginning-apply-held': 'Application du changement…',
  'corpus.beginning-discard-held': 'Rejet du changement…',
  'corpus.beginning-block-host': 'Blocage du site…',
  'corpus.beginning-unblock-host': 'Déblocage du site…',

  'corpus.cancelled': 'Annulé.',
  'corpus.unfinished': 'Cela n’est pas allé jusqu’au bout.',
  'corpus.not-under-way': 'Ce n’est plus en cours.',
  'corpus.act-outcome': ({ act, outcome }) => `${act} : ${outcome}.`,
  'corpus.fetched-stays': 'Les articles sont comme avant ; les pages déjà récupérées n’auront pas à l’être de nouveau.',
  'corpus.no-sources-to-read': () => wording`Il n’y a pas de source à lire ; ${command('corpus add')} en ajoute une.`,

  'corpus.refreshed': ({ outcome }) => `Actualisé : ${outcome}.`,
  'corpus.would-refresh': ({ outcome }) => `Une actualisation apporterait : ${outcome}.`,
  'corpus.refreshed-by-schedule': ({ outcome }) => wording`${strong('Actualisation programmée')} : ${outcome}.`,
  'corpus.held': ({ change: id, place, reason, articles: count }) =>
    wording`${strong('Retenu en attendant votre décision')}${id === null ? '' : ` (${id})`} : ${place} : ${reason} ; ${plural(count, articles)}. Voir ${command('corpus quarantine')}.`,
  'corpus.not-read': ({ place, problem }) => wording`${strong('Non lu')} : ${place} : ${problem}`,
  'corpus.left-out': ({ place, reason }) => wording`${strong('Laissé de côté')} : ${place} : ${reason}`,
  'corpus.further-lines': ({ count }) =>
    `${plural(count, { one: '# autre ligne', other: '# autres lignes' })} dans le fichier.`,
  'corpus.and-more': ({ count }) => `… et ${number(count)} de plus.`,

  'corpus.change-added': (values) => change('Ajouté', values),
  'corpus.change-changed': (values) => change('Modifié', values),
  'corpus.change-removed': (values) => change('Retiré', values),
  'corpus.change-reread': (values) => change('Relu', values),
  'corpus.place-new': ({ words }) => `nouveau : « ${words} »`,
  'corpus.place-gone': ({ words }) => `supprimé : « ${words} »`,
  'corpus.place-changed': ({ before, after }) => `« ${before} » → « ${after} »`,

  'corpus.file-added': ({ title, address }) => `ajouté : ${title} (${address})`,
  'corpus.file-changed': ({ title, address }) => `modifié : ${title} (${address})`,
  'corpus.file-removed': ({ title, address }) => `retiré : ${title} (${address})`,
  'corpus.file-reread': ({ title, address }) => `relu : ${title} (${address})`,
  'corpus.file-further': ({ count }) => `et ${plural(count, { one: '# autre endroit', other: '# autres endroits' })}`,
  'corpus.file-left-out': 'Laissé de côté :',
  'corpus.file-left-out-page': ({ path, reason }) => `${path} : ${reason}`,
};
