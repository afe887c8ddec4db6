import { asPrinted, namelessInWords, roleInWords, tiedInWords } from '../src/answering/attribution/in-words.js';
import type { SaidQuote, SpeakerGroup, WhoSaid } from '../src/answering/attribution/who-said.js';
import { suggestSpeakers } from '../src/answering/attribution/speaker-suggestions.js';
import { badTopic } from '../src/answering/summary/gather-topic.js';
import type { ArticleId } from '../src/domain/article.js';
import { noFilters } from '../src/domain/filters.js';
import { topicLabel } from '../src/answering/topic-label.js';
import { say } from '../src/language/say.js';
import { sentencesTogether } from '../src/language/sentences.js';
import { slice, type Text } from '../src/language/wording.js';
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
      const wants = input.flag('private') ? 'private' : 'public';
      const admitted = admit(parts, input.asker, {
        text: [asked.topic, asked.speaker, input.text('article')].join(' '),
        wants,
      });
      if (admitted.kind === 'turned-away') return turnedAway(admitted);
      const text = [asked.topic, asked.speaker].filter((part) => part !== null).join(' ');
      const named = text === '' ? null : { text, isPrivate: wants === 'private' };
      return {
        kind: 'ready',
        visibility: admitted.isPrivate ? 'private' : 'public',
        run: (target) => showSpeech(parts, target, { ...asked, ask: input.ask, admitted, named }),
      };
    },
    async suggest(option, typed, ask) {
      if (option === 'article') return suggestArticles(ask, typed);
      return suggestSpeakers(await ask.speakers(), typed, suggestionsShown)
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
  if (topic !== '' && title !== '') return refused(say('views.topic-or-article'));
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

function foundSpeech(said: WhoSaid): FoundView {
  const { groups, searched, topic, speaker, total } = said;
  const drafts = groups.flatMap((group) => group.quotes.map((quote) => draftOf(quote, group)));
  return {
    ...{ kind: 'who', searched, asksAboutNow: false, picture: () => null },
    sourcesDiffer: drafts.some(({ quote }) => quote.notes.includes('differs')),
    subject: say('views.who-head', { total, speaker, topic: topic === null ? null : topicLabel(topic) }),
    ...{ head: [asPrinted, readInWords(said)], drafts },
  };
}

function readInWords({ groups, total, speaker, unattributed, searched }: WhoSaid): Text {
  const shown = groups.reduce((sum, { quotes }) => sum + quotes.length, 0);
  return sentencesTogether([
    say('views.read-for-this', { read: searched.read, articles: searched.articles }),
    ...(shown < total ? [say('views.first-kept', { shown })] : []),
    ...(searched.isComplete ? [] : [say('views.more-articles')]),
    ...(speaker !== null && unattributed > 0 ? [say('views.left-open', { count: unattributed })] : []),
  ]);
}

function draftOf(said: SaidQuote, { kind, speaker }: SpeakerGroup): LineDraft {
  const { quote, content, notes, corrections, alsoIn, role, speaker: by } = said;
  const name = by?.resolved ?? by;
  const outlets = alsoIn.flatMap(({ outlet }) => outlet ?? []);
  const place = roleInWords(role);
  return {
    quote: { quote, notes, corrections, alsoIn: outlets },
    above: [speaker === null || name == null ? namelessInWords(kind) : say('views.speaker', { speaker: slice(name) })],
    below: [tiedInWords(said), ...(place === null ? [] : [place])],
    marked: content.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start),
  };
}
