import type { SaidQuote, SpeakerGroup, SpeakerKind, WhoSaid } from '../src/answering/attribution/who-said.js';
import { suggestSpeakers } from '../src/answering/attribution/speaker-suggestions.js';
import { badTopic } from '../src/answering/summary/gather-topic.js';
import type { ArticleId } from '../src/domain/article.js';
import { counted } from '../src/domain/counted.js';
import { noFilters } from '../src/domain/filters.js';
import { contains, type Span } from '../src/domain/span.js';
import type { KeptWords } from '../src/store/view-store.js';
import { admit, turnedAway } from './admission.js';
import { findArticle, suggestArticles } from './article.js';
import { refused, type ArticleCommand, type CommandInput, type CommandParts, type Refusal } from './command.js';
import type { ReplyTarget } from './reply-target.js';
import { linesPerView, showNothing, showView, type FoundView, type ViewRequest } from './show-view.js';
import type { TopicView } from './topic-view.js';
import type { LineDraft } from './view-lines.js';
import { articleOption, privateOption, topicOption } from './view-options.js';

const suggestionsShown = 25;
const suggestionLength = 100;

export interface AskedSpeech {
  readonly topic: string | null;
  readonly articleId: ArticleId | null;
  readonly speaker: string | null;
}

/** `/who`: who said what, with the words that tie it to its speaker. */
export function whoCommand(parts: CommandParts): ArticleCommand {
  return {
    needsArticles: true,
    definition: {
      name: 'who',
      description: 'Who said what, word for word: direct quotations and reported speech, with speaker and outlet',
      options: [
        {
          name: 'speaker',
          description: 'A person or an organisation, by name',
          type: 'text',
          hasSuggestions: true,
          maxLength: 200,
        },
        topicOption,
        articleOption,
        privateOption,
      ],
    },
    prepare(input) {
      const asked = readAsked(input);
      if ('text' in asked) return asked;
      const admitted = admit(parts, input.asker, {
        text: [asked.topic, asked.speaker, input.text('article')].join(' '),
        wants: input.flag('private') ? 'private' : 'public',
      });
      if (admitted.kind === 'turned-away') return turnedAway(admitted);
      return {
        kind: 'ready',
        visibility: admitted.isPrivate ? 'private' : 'public',
        run: (target) => showSpeech(parts, target, { ...asked, ask: input.ask, admitted }),
      };
    },
    suggest(option, typed, ask) {
      if (option === 'article') return suggestArticles(ask, typed);
      return suggestSpeakers(ask.speakers(), typed, suggestionsShown)
        .filter((name) => name.length <= suggestionLength)
        .map((name) => ({ name, value: name }));
    },
  };
}

/** Who said what of what a message says. */
export const whoView: TopicView = {
  name: 'who',
  description: '',
  menu: 'Who said what on this',
  find: (ask, topic, signal) => find(ask, { topic, articleId: null, speaker: null }, signal),
};

function readAsked(input: CommandInput): AskedSpeech | Refusal {
  const [topic, title, speaker] = ['topic', 'article', 'speaker'].map((name) => (input.text(name) ?? '').trim()) as [
    string,
    string,
    string,
  ];
  if (topic !== '' && title !== '') return refused('Name a topic or an article, not both.');
  const named = speaker === '' ? null : speaker;
  if (title !== '') {
    const found = findArticle(input.ask, title);
    if (found.kind === 'refused') return found;
    return { topic: null, articleId: found.id, speaker: named };
  }
  if (topic === '') return { topic: null, articleId: null, speaker: named };
  const bad = badTopic(topic);
  return bad === null ? { topic, articleId: null, speaker: named } : refused(bad);
}

async function showSpeech(parts: CommandParts, target: ReplyTarget, request: AskedSpeech & ViewRequest): Promise<void> {
  const found = await find(request.ask, request, target.signal);
  if ('reason' in found) await showNothing(parts, target, { nothing: found, request });
  else await showView(parts, target, { found, request });
}

async function find(
  ask: ViewRequest['ask'],
  { topic, articleId, speaker }: AskedSpeech,
  signal: AbortSignal,
): ReturnType<TopicView['find']> {
  const request = { topic, articleId, speaker, filters: noFilters, limit: linesPerView, signal };
  const said = await ask.who(request);
  const { reason, searched } = said;
  return reason === null ? foundSpeech(said) : { code: reason.code, reason: reason.text, searched };
}

const asPrinted =
  'As printed by the outlets: these words stand in the articles; that the speaker used them is what the outlets say.';

function foundSpeech(said: WhoSaid): FoundView {
  const { groups, searched } = said;
  const drafts = groups.flatMap((group) => group.quotes.map((quote) => draftOf(quote, group)));
  return {
    ...{ kind: 'who', searched, asksAboutNow: false, picture: null },
    sourcesDiffer: drafts.some(({ quote }) => quote.notes.includes('differs')),
    ...{ subject: subjectOf(said), head: [asPrinted, readInWords(said)], drafts },
  };
}

function subjectOf({ topic, speaker, total }: WhoSaid): string {
  const by = speaker === null ? '' : ` by “${speaker}”`;
  const about = topic === null ? '' : ` on “${topic.trim()}”`;
  return `${counted(total, 'quote')}${by}${about}.`;
}

function readInWords({ groups, total, speaker, unattributed, searched }: WhoSaid): string {
  const shown = groups.reduce((sum, { quotes }) => sum + quotes.length, 0);
  return [
    `${counted(searched.read, 'article')} of ${searched.articles.toLocaleString('en')} read for this.`,
    ...(shown < total ? [`The first ${shown} are kept here; name a speaker or a topic for others.`] : []),
    ...(searched.isComplete ? [] : ['Further articles may hold more; name a topic or a speaker to reach them.']),
    ...(speaker !== null && unattributed > 0
      ? [
          `${counted(unattributed, 'quote')} there left open who speaks and ${unattributed === 1 ? 'is' : 'are'} not shown.`,
        ]
      : []),
  ].join(' ');
}

const namelessWords: Readonly<Record<SpeakerKind, string>> = {
  named: 'Named',
  described: 'Described',
  pronoun: 'Named by a pronoun only',
  unattributed: 'Unattributed: who speaks is not clear from the text',
};

const kindWords: Readonly<Record<SaidQuote['kind'], string>> = {
  direct: 'Direct quotation',
  mixed: 'Words in quotation marks inside the outlet’s own sentence',
  reported: 'Reported in the outlet’s words',
};

function draftOf(said: SaidQuote, { kind, speaker }: SpeakerGroup): LineDraft {
  const { quote, content, notes, corrections, alsoIn, role, speaker: by } = said;
  const name = by?.resolved ?? by;
  const outlets = alsoIn.flatMap(({ outlet }) => outlet ?? []);
  return {
    // All that is quoted here is somebody's word.
    quote: { quote, notes: notes.filter((note) => note !== 'reported'), corrections, alsoIn: outlets },
    above: [speaker === null || name == null ? [namelessWords[kind]] : [spanOf(name)]],
    below: [
      tiedInWords(said),
      ...(role === 'body' ? [] : [[`It stands in a ${role}, not in the text of the article.`]]),
    ],
    marked: content.map(spanOf).sort((a, b) => a.start - b.start),
  };
}

/** By which words of the article the quote belongs to its speaker. */
function tiedInWords({ kind, content, speaker, cue }: SaidQuote): KeptWords {
  const words = content.flatMap((slice, index): KeptWords => [
    index === 0 ? `${kindWords[kind]}: “` : ' and “',
    openingOf(slice),
    `${isLong(slice.text) ? ' …' : ''}”`,
  ]);
  const by: KeptWords = cue === null ? [] : [', by the word “', spanOf(cue), '”'];
  if (speaker === null) return [...words, ...by, '.'];
  const { resolved } = speaker;
  const isElsewhere = resolved !== null && !contains(speaker, resolved) && resolved.text !== speaker.text;
  const elsewhere: KeptWords = isElsewhere
    ? [', named in full elsewhere in the article: “', spanOf(resolved), '”']
    : [];
  return [...words, ...by, ', of “', spanOf(speaker), '”', ...elsewhere, '.'];
}

const openingWords = 8;
const firstWords = new RegExp(`^\\s*\\S+(?:\\s+\\S+){0,${openingWords - 1}}`, 'u');

function isLong(text: string): boolean {
  return text.trim().split(/\s+/u).length > openingWords;
}

function openingOf({ start, end, text }: Span & { readonly text: string }): Span {
  return isLong(text) ? { start, end: start + firstWords.exec(text)![0].length } : { start, end };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
