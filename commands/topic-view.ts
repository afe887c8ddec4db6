import { badTopic } from '../src/answering/summary/gather-topic.js';
import { say } from '../src/language/say.js';
import { admit, turnedAway } from './admission.js';
import type { AskService } from './ask-service.js';
import {
  refused,
  type ArticleCommand,
  type CommandDefinition,
  type CommandParts,
  type MessageCommand,
} from './command.js';
import type { ReplyTarget } from './reply-target.js';
import { showNothing, showView, type FoundView, type Nothing, type ViewRequest } from './show-view.js';
import { privateOption, topicOption } from './view-options.js';

/** A view of what the articles tell of a topic. */
export interface TopicView extends Pick<CommandDefinition, 'name' | 'description'> {
  /** In the menu of a message, whose words are the topic then. */
  readonly menu: string;
  find(ask: AskService, topic: string, signal: AbortSignal): Promise<FoundView | Nothing>;
}

/** The slash command of a view: its topic, and who sees it. */
export function topicCommand(parts: CommandParts, view: TopicView): ArticleCommand {
  const { name, description } = view;
  return {
    needsArticles: true,
    definition: { name, description, options: [{ ...topicOption, isRequired: true }, privateOption] },
    prepare(input) {
      const topic = (input.text('topic') ?? '').trim();
      const bad = badTopic(topic);
      if (bad !== null) return refused(bad);
      const wants = input.flag('private') ? 'private' : 'public';
      const admitted = admit(parts, input.asker, { text: topic, wants });
      if (admitted.kind === 'turned-away') return turnedAway(admitted);
      return {
        kind: 'ready',
        visibility: admitted.isPrivate ? 'private' : 'public',
        run: (target) =>
          showTopic(parts, target, {
            ...{ view, topic, ask: input.ask, admitted },
            named: { text: topic, isPrivate: wants === 'private' },
          }),
      };
    },
  };
}

/** The same for what a message says, for whoever asks. */
export function topicOfMessage(parts: CommandParts, view: TopicView): MessageCommand {
  return {
    name: view.menu,
    prepare({ ask, asker, text }) {
      const bad = badTopic(text);
      if (bad !== null) return refused(say('views.message-no-topic', { command: view.name }));
      const admitted = admit(parts, asker, { text, wants: 'private' });
      if (admitted.kind === 'turned-away') return turnedAway(admitted);
      return {
        kind: 'ready',
        visibility: 'private',
        // The words are somebody else's: nothing of them is kept.
        run: (target) =>
          showTopic(parts, target, { view, topic: text, ask, admitted, named: null, isOfOthersWords: true }),
      };
    },
  };
}

interface TopicRequest extends Pick<ViewRequest, 'ask' | 'admitted' | 'named' | 'isOfOthersWords'> {
  readonly view: TopicView;
  readonly topic: string;
}

async function showTopic(parts: CommandParts, target: ReplyTarget, asked: TopicRequest): Promise<void> {
  const { view, topic, ...request } = asked;
  const found = await view.find(request.ask, topic, target.signal);
  if ('reason' in found) await showNothing(parts, target, { nothing: found, request });
  else await showView(parts, target, { found, request });
}
