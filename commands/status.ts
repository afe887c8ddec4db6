import { dayInWords, momentInWords } from '../src/domain/age.js';
import type { CorpusFacts } from '../src/domain/corpus-facts.js';
import { counted } from '../src/domain/counted.js';
import type { AskService, AskStatus } from './ask-service.js';
import type { ArticleCommand, CommandParts } from './command.js';

const indexWords: Readonly<Record<AskStatus['index'], string>> = {
  ok: 'index complete',
  rebuilding: 'index being rebuilt; answers rest on keywords meanwhile',
  missing: 'no index yet',
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
        const lines = statusLines(ask, parts);
        if (asker.permissionNote !== null) lines.push(asker.permissionNote);
        await target.show({ kind: 'text', text: lines.join('\n') });
      },
    }),
  };
}

function statusLines(ask: AskService, { gatewayPing, droppedQuotes }: CommandParts): string[] {
  const { state, model, modelHash, index, refreshing } = ask.status();
  const ping = gatewayPing();
  const lines = [
    corpusLine(state),
    freshnessLine(state),
    `Model: ${asCode(model)}, hash ${modelHash === null ? 'not known yet' : asCode(modelHash.slice(0, 12))}; ${indexWords[index]}.`,
    `Discord: ${ping === null ? 'no heartbeat yet' : `heartbeat ${ping} ms`}. No network used for answering.`,
  ];
  if (refreshing !== null) lines.push(`Being refreshed now: ${asCode(refreshing)}.`);
  const dropped = droppedQuotes();
  if (dropped > 0) lines.push(`${counted(dropped, 'quote')} held back since the start: the stored text did not match.`);
  return lines;
}

/** Names from outside, so that Discord renders nothing in them. */
function asCode(name: string): string {
  return `\`${name.replace(/[`\n]/g, "'")}\``;
}

function corpusLine({ articles, passages, undated, first, last }: CorpusFacts): string {
  if (articles === 0) return 'No articles yet.';
  const dates =
    first === null || last === null
      ? 'none dated'
      : `dated ${first === last ? dayInWords(first) : `${dayInWords(first)} to ${dayInWords(last)}`}`;
  return `${counted(articles, 'article')} in ${counted(passages, 'passage')}; ${dates}; ${undated.toLocaleString('en')} undated.`;
}

function freshnessLine({ refreshedAt, generation }: CorpusFacts): string {
  if (refreshedAt === null) return 'Never refreshed.';
  return `Last refreshed ${momentInWords(refreshedAt)}${generation === null ? '' : `; generation ${generation}`}.`;
}
