import { formatting } from '../formatting.js';
import type { answerQuotes as english } from '../en/answer-quotes.js';
import type { Translation } from '../translation.js';

const { ago, and, day, number, plural } = formatting('fr');

export const answerQuotes: Translation<typeof english> = {
  'answer.answering-sentence': 'Phrase qui répond',
  'answer.nearest-sentence': 'Phrase la plus proche',
  'answer.sentence-in-question': 'Phrase en question',
  'answer.sentence-all': ({ name }) => `${name} : toute la citation.`,
  'answer.sentence-words': ({ name, words }) => `${name} : « ${words} »`,
  'answer.sentence-begins': ({ name, words }) => `${name} : celle qui commence par « ${words} »`,
  'answer.correction-beside': 'Rectificatif dans le même article, tel que publié :',
  'answer.also-in': ({ outlets, others }) =>
    `La même phrase figure aussi dans ${others > 0 ? `${outlets.join(', ')} et ${plural(others, { one: '# autre', other: '# autres' })}` : and(outlets)}.`,
  'answer.as-printed': 'Tel que publié :',
  'answer.as-printed-by': ({ outlet }) => `Tel que publié par ${outlet} :`,
  'answer.outlet-unstated': 'média non indiqué',
  'answer.title-unstated': 'Titre non indiqué',
  'answer.open': 'ouvrir',

  'answer.same-words': 'Les mêmes mots figurent ici.',
  'answer.long': ({ hasLink }) => `Ce passage est trop long pour être montré ici en entier${readOrNot(hasLink)}`,
  'answer.answer-full': ({ hasLink }) =>
    `Cette réponse a montré tout ce qu’elle peut montrer de ses articles${readOrNot(hasLink)}`,
  'answer.check-full': ({ hasLink }) =>
    `Cette vérification a montré tout ce qu’elle peut montrer de ses articles${readOrNot(hasLink)}`,
  'answer.page-withholds': ({ hasLink }) =>
    `La page de cet article demande qu’on ne la cite pas, ou pas aussi longuement${readOrNot(hasLink)}`,
  'answer.gone': 'Son article a depuis été retiré, masqué ou modifié.',
  'answer.too-long': 'Ce passage est trop long pour être montré ici.',

  'answer.dated': ({ day: published, age }) => `${day(published)}, ${age}`,
  'answer.date-unknown': 'date inconnue',
  'answer.days-ago': ({ count }) => ago(count, 'day'),
  'answer.weeks-ago': ({ count }) => ago(count, 'week'),
  'answer.months-ago': ({ count }) => ago(count, 'month'),
  'answer.years-ago': ({ count }) => ago(count, 'year'),
  'answer.in-the-future': 'dans le futur',
  'answer.updated': ({ day: updated }) => `mis à jour le ${day(updated)}`,

  'answer.origin-file': 'fichier',
  'answer.origin-file-stated': 'fichier ; média tel qu’il y est indiqué',
  'answer.origin-file-unstated': 'fichier ; média non indiqué',
  'answer.origin-sample': 'exemple inventé',
  'answer.origin-fetched': ({ host, day: fetched }) => `récupéré sur ${host} le ${day(fetched)}`,
  'answer.origin-upload': 'téléversé par un modérateur',
  'answer.origin-upload-stated': 'téléversé par un modérateur ; média tel qu’il y est indiqué',
  'answer.origin-upload-unstated': 'téléversé par un modérateur ; média non indiqué',

  'answer.note-undated': 'l’article n’indique pas de date',
  'answer.note-relative-date': 'une indication de temps y est comptée à partir d’une date inconnue',
  'answer.note-reported': 'rapporte les propos de quelqu’un, non un fait dont le média se porte garant',
  'answer.note-disputed': 'un démenti ou une réserve figure à côté, dans la même citation',
  'answer.note-differs': 'diffère d’une autre citation ici par un nombre, un nom, une date ou un démenti',
  'answer.note-speaker-unnamed': 'la personne qui parle, ou désignée par « il » ou « elle », n’est pas nommée ici',
  'answer.note-headline': 'un titre, non une affirmation de l’article',
  'answer.note-corrected': 'l’article comporte un rectificatif',
  'answer.note-uploaded': 'téléversé par un modérateur',
  'answer.note-invented': 'exemple inventé, pas une information réelle',
  'answer.note-withheld': 'sa page demande qu’on ne la cite pas, ou pas aussi longuement',

  'answer.card-title': ({ title }) => `Titre : ${title}`,
  'answer.card-outlet': ({ outlet }) => `Média : ${outlet}`,
  'answer.card-outlet-unstated': 'Média non indiqué',
  'answer.card-author': ({ author }) => `Auteur : ${author}`,
  'answer.card-author-unstated': 'Auteur non indiqué',
  'answer.card-published': ({ dated }) => `Publication : ${dated}`,
  'answer.card-updated': ({ dated }) => `Mise à jour : ${dated}`,
  'answer.card-not-updated': 'Aucune mise à jour indiquée',
  'answer.card-origin': ({ origin }) => `Origine : ${origin}`,
  'answer.card-printed-by': ({ outlet, origin }) => `Origine : tel que publié par ${outlet} ; ${origin}`,
  'answer.card-path': ({ path }) => `Chemin dans le corpus : ${path}`,
  'answer.card-language': ({ language }) => `Langue : ${language}`,
  'answer.card-language-unknown': 'Langue : inconnue',
  'answer.card-length': ({ words, passages }) =>
    `Longueur : environ ${plural(words, { one: '# mot', other: '# mots' })}, en ${plural(passages, { one: '# passage', other: '# passages' })}`,
  'answer.card-version': ({ dated, changes }) =>
    `Version précédente, ${dated} : ${plural(changes, { one: '# endroit modifié', other: '# endroits modifiés' })} depuis dans son texte.`,
  'answer.card-versions-more': ({ count }) => `Versions antérieures à celles-ci : ${count}.`,
  'answer.card-correction': 'Rectificatif dans l’article, tel que publié :',
  'answer.card-corrections-long': ({ count }) => `Rectificatifs trop longs pour être montrés ici : ${number(count)}.`,
};

function readOrNot(hasLink: boolean): string {
  return hasLink ? ' ; le passage se lit en suivant le lien.' : ', et l’article n’a pas de lien.';
}
