import type { corpusSources as english } from '../en/corpus-sources.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

const { number, plural } = formatting('fr');

export const corpusSources: Translation<typeof english> = {
  'corpus.kind-folder': 'dossier',
  'corpus.kind-url': 'page',
  'corpus.kind-urls': 'pages',
  'corpus.kind-feed': 'flux',
  'corpus.kind-site-map': 'plan de site',
  'corpus.kind-upload': 'fichier',
  'corpus.folder': ({ name }) => `le dossier ${name}`,
  'corpus.several-pages': ({ count, first }) => `${number(count)} pages, la première ${first}`,

  'corpus.too-many-sources': ({ most }) =>
    wording`Un serveur a ${most} sources au plus : abandonnez-en d’abord une avec ${command('corpus sources')}.`,
  'corpus.address-or-file': 'Indiquez une adresse ou joignez un fichier, pas les deux.',
  'corpus.no-address-or-file': 'Indiquez une adresse, ou joignez un fichier.',
  'corpus.nothing-added': 'Rien n’a été ajouté.',
  'corpus.source-already': ({ name }) => wording`${name} est déjà une source ; ${command('corpus refresh')} la relit.`,
  'corpus.added': ({ kind, name }) => wording`Ajouté : ${kind} ${name}.`,
  'corpus.page-names-feed': ({ feed }) => wording`La page indique le flux ${feed}, qui peut être ajouté aussi.`,

  'corpus.no-sources': () => wording`Il n’y a pas encore de sources ; ${command('corpus add')} en ajoute une.`,
  'corpus.sources': ({ range }) => `Sources, ${range} :`,
  'corpus.source-line': ({ id, kind, name, articles, isLocal, read, problem }) => {
    const line = wording`${strong(`${id}.`)} ${kind} ${name} : ${plural(articles, { one: '# article', other: '# articles' })}`;
    const when = read === null ? wording`, pas encore lu` : wording`, lu ${read}`;
    return [...line, ...(isLocal ? [] : when), ...(problem === null ? [] : [` ; ${problem}`])];
  },
  'corpus.source-choice': ({ id, name }) => `${id} : ${name}`,
  'corpus.drop-a-source': 'Abandonner une source',
  'corpus.dropped-already': 'Cette source a déjà été abandonnée.',
  'corpus.drop': ({ name }) => wording`${strong('Abandonner cette source ?')} Ne sera plus lu : ${name}.`,
  'corpus.drop-meaning': ({ articles }) =>
    articles === 1
      ? wording`Son article quitte les réponses avec l’actualisation qui suit, sauf si une autre source l’a aussi ; ${command('corpus rollback')} le ramène.`
      : wording`Ses ${number(articles)} articles quittent les réponses avec l’actualisation qui suit, sauf si une autre source les a aussi ; ${command('corpus rollback')} les ramène.`,
  'corpus.drop-yes': 'Oui, abandonner la source',
  'corpus.dropped': ({ name }) => wording`Source abandonnée : ${name}.`,

  'corpus.status': 'Les articles de ce serveur',
  'corpus.status-articles': ({ articles, sources, troubled }) => {
    const trouble =
      troubled === 0 ? [] : wording`, dont ${number(troubled)} avec un problème : voir ${command('corpus sources')}`;
    const own = `${plural(articles, { one: '# article répond', other: '# articles répondent' })} ici. Ce serveur a ${plural(sources, { one: '# source qui lui est propre', other: '# sources qui lui sont propres' })}`;
    return [own, ...trouble, '.'];
  },
  'corpus.status-never-refreshed': 'Jamais actualisés.',
  'corpus.status-refreshed': ({ at, generation }) => wording`Dernière actualisation ${at}, génération ${generation}.`,
  'corpus.status-no-schedule': () =>
    wording`La personne qui m’exploite décide quand ils s’actualisent automatiquement ; ${command('settings')} fixe un rythme pour ce serveur.`,
  'corpus.status-schedule': ({ schedule }) => wording`Actualisation automatique : ${schedule}.`,
  'corpus.status-idle': 'Rien n’est en cours.',
  'corpus.status-under-way': ({ work }) => `En cours : ${work}.`,
  'corpus.status-held': ({ count }) =>
    wording`${plural(count, { one: '# changement retenu', other: '# changements retenus' })} en attendant votre décision : ${command('corpus quarantine')}.`,
  'corpus.status-index':
    'L’index de recherche par le sens n’est pas complet ; en attendant, les réponses reposent sur les mots-clés.',
};
