import type { ArticleCommand, CommandParts } from './command.js';
import { notice } from './notice.js';
import { say } from '../src/language/say.js';
import { code, moment, type Message } from '../src/language/wording.js';

/** `/corpus status`: how the articles that moderators look after are, and what is being done to them. */
export function corpusStatus(parts: CommandParts): ArticleCommand {
  return {
    needsArticles: true,
    audience: 'moderators',
    definition: {
      name: 'status',
      description: 'How fresh the articles are, and what is being done to them',
      options: [],
    },
    prepare: ({ asker: { guildId }, ask }) => ({
      kind: 'ready',
      visibility: 'private',
      run: async (target) => {
        const desk = parts.desks.of(guildId ?? '');
        const { state, index } = ask.status();
        const { schedule } = parts.settings.settings(guildId ?? '');
        const underWay = desk.underWay();
        const sources = desk.sources();
        const troubled = sources.filter(({ problem }) => problem !== null).length;
        const held = desk.held().length;
        const lines: Message[] = [
          say('corpus.status-articles', { articles: state.articles, sources: sources.length, troubled }),
          state.refreshedAt === null
            ? say('corpus.status-never-refreshed')
            : say('corpus.status-refreshed', {
                at: moment(new Date(state.refreshedAt), 'ago'),
                generation: state.generation ?? 0,
              }),
          schedule === null
            ? say('corpus.status-no-schedule')
            : say('corpus.status-schedule', { schedule: code(schedule) }),
          underWay === null ? say('corpus.status-idle') : say('corpus.status-under-way', { work: underWay }),
        ];
        if (held > 0) lines.push(say('corpus.status-held', { count: held }));
        if (index !== 'ok') lines.push(say('corpus.status-index'));
        await target.show(notice(say('corpus.status'), lines));
      },
    }),
  };
}
