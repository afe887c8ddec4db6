import { say } from '../src/language/say.js';
import type { AskService } from './ask-service.js';
import type { ArticleButton, ArticleCommand } from './command.js';
import type { ListView } from './view.js';

/** `/sources`: which outlets and days the answers here come from. */
export function sourcesCommand(): ArticleCommand {
  return {
    needsArticles: true,
    definition: {
      name: 'sources',
      description: 'Which outlets and dates my articles cover, and how fresh they are',
      options: [],
    },
    prepare: ({ ask }) => ({
      kind: 'ready',
      visibility: 'private',
      run: async (target) => {
        await target.show(sourcesView(ask, 1));
      },
    }),
  };
}

/** To another page of `/sources`. */
export function sourcesPager(): ArticleButton {
  return {
    needsArticles: true,
    action: pager.action,
    prepare: ({ ask, n }) => ({
      kind: 'ready',
      visibility: 'in-place',
      run: async (target) => {
        await target.show(sourcesView(ask, n));
      },
    }),
  };
}

const pager = { action: 'sources', id: 0 } as const;

function sourcesView(ask: AskService, page: number): ListView {
  const { articles, first, last, undated, refreshedAt, generation } = ask.status().state;
  return {
    kind: 'list',
    heading:
      articles === 0
        ? say('member.no-articles')
        : say('member.sources', { articles, first, last, undated, refreshedAt, generation }),
    lines: ask
      .coverage()
      .map(({ outlet, articles, undated, first, last }) =>
        say('member.sources-of-outlet', { outlet, articles, undated, first, last }),
      ),
    whenEmpty: say('member.sources-none'),
    page,
    pager,
    rows: [],
    files: [],
  };
}
