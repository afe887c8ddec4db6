import type { moderationSetUp as english } from '../en/moderation-set-up.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { command, commandGroup, strong, wording } from '../wording.js';

const { number, plural } = formatting('de');

export const moderationSetUp: Translation<typeof english> = {
  'moderation.set-up': () =>
    wording`Wollen wir mich einrichten? Nur Sie sehen das. Überspringen Sie, was Sie möchten: Jede Wahl gilt sofort, und ${command('settings')} und ${commandGroup('corpus')} ändern sie später.`,
  'moderation.sources-of-articles': ({ sources }) =>
    wording`${strong('Artikelquellen:')} ${sources === 0 ? 'noch keine; bis dahin sage ich allen, die fragen, dass es keine Artikel gibt' : number(sources)}`,
  'moderation.channels-placeholder': 'Kanäle, in denen ich antworte: alle',
  'moderation.role-placeholder': 'Eine Rolle, die neben „Server verwalten“ moderiert: keine',
  'moderation.add-first-source': 'Erste Quelle hinzufügen',
  'moderation.use-shared-articles': 'Gemeinsame Artikel verwenden',
  'moderation.do-not-use-shared-articles': 'Gemeinsame Artikel nicht verwenden',
  'moderation.public-answers': 'Öffentliche Antworten',
  'moderation.private-answers': 'Private Antworten',
  'moderation.finish': 'Fertig',
  'moderation.first-source': 'Die erste Quelle',
  'moderation.first-source-address': 'Adresse: Feed, Sitemap oder Seite',
  'moderation.other-set-up': 'Diese Einrichtung stammt aus einer anderen Version von mir.',
  'moderation.set-up-done': 'Ich bin eingerichtet.',
  'moderation.answers-from-shared': () =>
    wording`Ich antworte aus den gemeinsamen Artikeln: Probieren Sie ${command('ask')}.`,
  'moderation.answers-from-sources': ({ sources, isSharedUsed }) =>
    wording`Ich antworte aus ${plural(sources, { one: '# Quelle', other: '# Quellen' })}${isSharedUsed ? ' und den gemeinsamen Artikeln' : ''}: Probieren Sie ${command('ask')}.`,
  'moderation.answers-from-nothing': () =>
    wording`Es gibt noch keine Artikel, und das sage ich allen, die fragen: ${command('corpus add')} fügt eine Quelle hinzu.`,
  'moderation.change-anything': () =>
    wording`Alles lässt sich mit ${command('settings')} und ${commandGroup('corpus')} ändern.`,
};
