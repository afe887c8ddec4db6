import { counted } from '../src/domain/counted.js';
import type { ArticleCommand, CommandParts } from './command.js';
import { notice } from './notice.js';
import { code, moment, type Wording } from '../src/language/wording.js';

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
        const lines: Wording[] = [
          `${counted(state.articles, 'article')} ${state.articles === 1 ? 'answers' : 'answer'} here. This server has ${counted(sources.length, 'source')} of its own${troubled === 0 ? '' : `, ${troubled} of them with a problem: see /corpus sources`}.`,
          state.refreshedAt === null
            ? 'Never refreshed.'
            : ['Last refreshed ', moment(new Date(state.refreshedAt), 'ago'), `, generation ${state.generation ?? 0}.`],
          schedule === null
            ? 'Refreshed by itself when whoever runs me says so; /settings sets a time of this server.'
            : ['Refreshed by itself: ', code(schedule), '.'],
          underWay === null ? 'Nothing is under way.' : `Under way: ${underWay}.`,
        ];
        if (held > 0) lines.push(`${counted(held, 'change')} held for your decision: /corpus quarantine.`);
        if (index !== 'ok') lines.push('The index of meanings is not complete; answers rest on keywords meanwhile.');
        await target.show(notice('The articles of this server', lines));
      },
    }),
  };
}
