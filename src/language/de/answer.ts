import { formatting } from '../formatting.js';
import type { answer as english } from '../en/answer.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';
import { answerQuotes } from './answer-quotes.js';

const { day, number, or, plural, time } = formatting('de');

export const answer: Translation<typeof english> = {
  ...answerQuotes,

  'answer.useful': 'Hilfreich',
  'answer.report': 'Melden…',
  'answer.ask-further': 'Weiterfragen',
  'answer.new-topic': 'Neues Thema',
  'answer.share': 'Teilen',
  'answer.export': 'Exportieren',
  'answer.remove': 'Antwort entfernen',
  'answer.more-quotes': 'Weitere Zitate',
  'answer.more-near': 'Weitere ähnliche Passagen',
  'answer.more-passages': 'Weitere Passagen',
  'answer.nearest': 'Ähnlichste Passagen (keine Antwort)',
  'answer.counted-button': ({ button, count }) => `${button} (${count})`,
  'answer.button-context-quote': ({ n }) => `Mehr Zusammenhang, Zitat ${n}`,
  'answer.button-context-passage': ({ n }) => `Mehr Zusammenhang, Passage ${n}`,
  'answer.button-article-quote': ({ n }) => `Über den Artikel, Zitat ${n}`,
  'answer.button-article-passage': ({ n }) => `Über den Artikel, Passage ${n}`,

  'answer.heading': ({ heading }) => `${heading}:`,
  'answer.context-quote': ({ n }) => `Mehr Zusammenhang zu Zitat ${n}`,
  'answer.context-near': ({ n }) => `Mehr Zusammenhang zur ähnlichen Passage ${n} (keine Antwort)`,
  'answer.context-passage': ({ n }) => `Mehr Zusammenhang zu Passage ${n}`,
  'answer.paragraph-quote': ({ n }) => `Der ganze Absatz zu Zitat ${n}`,
  'answer.paragraph-near': ({ n }) => `Der ganze Absatz zur ähnlichen Passage ${n} (keine Antwort)`,
  'answer.paragraph-passage': ({ n }) => `Der ganze Absatz zu Passage ${n}`,
  'answer.article-quote': ({ n }) => `Über den Artikel von Zitat ${n}`,
  'answer.article-near': ({ n }) => `Über den Artikel der ähnlichen Passage ${n} (keine Antwort)`,
  'answer.article-passage': ({ n }) => `Über den Artikel von Passage ${n}`,
  'answer.article': 'Über den Artikel',

  'answer.shared-by': ({ member }) => wording`Geteilt von ${member}.`,
  'answer.sources-differ': () =>
    wording`${strong('Die Quellen weichen voneinander ab')}: Vergleichen Sie unten Zahlen, Daten und Dementis.`,
  'answer.asks-about-now':
    'Die Zitate zeigen, was bei ihrer Veröffentlichung berichtet wurde; seither kann sich das geändert haben.',
  'answer.asked': ({ question }) => `Frage: „${question}“`,
  'answer.about': ({ about }) => `Thema: ${about}`,
  'answer.number': ({ id }) => `Antwort ${id}.`,
  'answer.differing-left-out': ({ button }) =>
    `Eine weitere Quelle weicht ab und hatte hier keinen Platz: Sehen Sie unter „${button}“ nach, bevor Sie sich hierauf verlassen.`,
  'answer.state': ({ refreshedAt, newest, undated, generation }) => {
    const refreshed =
      refreshedAt === null ? 'Artikel noch nie aktualisiert' : `Artikel zuletzt aktualisiert am ${time(refreshedAt)}`;
    const dated = newest === null ? 'kein Artikel ist datiert' : `jüngster datierter Artikel vom ${day(newest)}`;
    const state = generation === null ? '' : `; Generation ${number(generation)}`;
    return `${refreshed}; ${dated}; ${number(undated)} ohne Datum${state}.`;
  },
  'answer.by-keywords': 'Nur nach Stichwörtern gesucht: Der Index für die Suche nach Bedeutung ist nicht bereit.',
  'answer.undated-left-out': ({ count }) =>
    plural(count, {
      one: '# Artikel ohne Datum wurde ausgelassen; fragen Sie ohne „seit“ und „bis“, um ihn einzubeziehen.',
      other: '# Artikel ohne Datum wurden ausgelassen; fragen Sie ohne „seit“ und „bis“, um sie einzubeziehen.',
    }),

  'answer.not-found': ({ articles, first, last, undated }) => {
    const span = first === last || last === null ? '' : ` bis ${day(last)}`;
    const dates = first === null ? [] : [`${day(first)}${span}`];
    const without = undated > 0 ? [`${number(undated)} ohne Datum`] : [];
    const where = plural(articles, { one: '# Artikel', other: '# Artikeln' });
    return `In ${where} nicht gefunden (${[...dates, ...without].join('; ')}); das heißt nicht, dass es nie gesagt wurde.`;
  },
  'answer.unmentioned': ({ names }) => `Kein Artikel erwähnt ${or(names.map((name) => `„${name}“`))}.`,
  'answer.filtered': 'Kein Artikel entspricht den Filtern dieser Frage.',

  'answer.question-empty': 'Die Frage ist leer; fragen Sie etwa „Was haben die Vermittler vorgeschlagen?“.',
  'answer.question-long': ({ length, most }) =>
    `Die Frage hat ${number(length)} Zeichen; höchstens ${number(most)} lassen sich nachschlagen, fragen Sie also eines nach dem anderen.`,
  'answer.question-wordless': 'Die Frage enthält weder Buchstaben noch Ziffern; stellen Sie sie in Worten.',
  'answer.nothing-to-look-for':
    'Diese Frage enthält kein Wort, nach dem sich suchen ließe; nennen Sie, um wen oder was es geht.',
  'answer.message-wordless': () =>
    wording`Diese Nachricht enthält keine Wörter, nach denen sich suchen ließe; verwenden Sie ${command('ask')} mit einer Frage.`,
  'answer.message-long': ({ length, most }) =>
    wording`Diese Nachricht hat ${number(length)} Zeichen; höchstens ${number(most)} lassen sich nachschlagen, verwenden Sie also ${command('ask')} mit dem, was Sie darüber wissen möchten.`,
  'answer.days-swapped': ({ since, until }) =>
    `„seit“ (${day(since)}) liegt nach „bis“ (${day(until)}), sodass kein Artikel passen kann; vertauschen Sie die beiden.`,
  'answer.title-unknown': ({ words }) =>
    `Kein Artikeltitel enthält „${words}“; wählen Sie einen der Vorschläge, die beim Tippen erscheinen.`,
  'answer.titles-many': ({ words }) =>
    `Mehrere Titel enthalten „${words}“; wählen Sie einen der Vorschläge, die beim Tippen erscheinen.`,
  'answer.article-gone': 'Diesen Artikel gibt es hier nicht mehr.',
  'answer.quote-gone':
    'Der Artikel dieses Zitats wurde seither entfernt, ausgeblendet oder geändert; bitte stellen Sie die Frage erneut.',
  'answer.button-gone':
    'Was diese Schaltfläche braucht, ist nicht mehr gespeichert; bitte stellen Sie die Frage erneut.',
  'answer.no-further': 'Es gibt keine weiteren Zitate.',
  'answer.changed-meanwhile':
    'Die Artikel hinter dieser Antwort haben sich geändert, während sie entstand; bitte fragen Sie erneut.',
  'answer.being-read': ({ work }) =>
    `Die Artikel werden gerade eingelesen (${work}); bitte fragen Sie gleich noch einmal.`,
};
