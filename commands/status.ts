import type { CorpusFacts } from '../src/domain/corpus-facts.js';
import { say } from '../src/language/say.js';
import { code, type Message, type Text } from '../src/language/wording.js';
import type { AskService, AskStatus } from './ask-service.js';
import type { ArticleCommand, CommandParts } from './command.js';
import { notice } from './notice.js';

const indexWords: Readonly<Record<AskStatus['index'], Message>> = {
  ok: say('member.index-complete'),
  rebuilding: say('member.index-rebuilding'),
  missing: say('member.index-missing'),
};

/** `/status`: what the answers in this guild rest on. */
export function statusCommand(parts: CommandParts): ArticleCommand {
  return {
    needsArticles: true,
    definition: {
      name: 'status',
      description: 'Which articles I know, how fresh they are, and how I work',
      options: [],
    },
    prepare: ({ asker, ask }) => ({
      kind: 'ready',
      visibility: 'private',
      run: async (target) => {
        const lacking = asker.permissionNote === null ? [] : [asker.permissionNote];
        const { state } = ask.status();
        await target.show(notice(articlesLine(state), [...stateLines(ask, parts), ...lacking]));
      },
    }),
  };
}

function stateLines(ask: AskService, { gatewayPing, droppedQuotes }: CommandParts): Text[] {
  const { state, model, modelHash, index, refreshing } = ask.status();
  const hash = modelHash === null ? null : code(modelHash.slice(0, 12));
  const lines = [
    refreshedLine(state),
    say('member.status-model', { model: code(model), hash, index: indexWords[index] }),
    say('member.status-discord', { ping: gatewayPing() }),
  ];
  if (refreshing !== null) lines.push(say('member.status-refreshing', { work: refreshing }));
  const count = droppedQuotes();
  if (count > 0) lines.push(say('member.quotes-held-back', { count }));
  return lines;
}

function articlesLine({ articles, passages, undated, first, last }: CorpusFacts): Message {
  if (articles === 0) return say('member.no-articles');
  return say('member.status-articles', { articles, passages, undated, first, last });
}

function refreshedLine({ refreshedAt, generation }: CorpusFacts): Message {
  return refreshedAt === null
    ? say('member.never-refreshed')
    : say('member.last-refreshed', { at: refreshedAt, generation });
}
