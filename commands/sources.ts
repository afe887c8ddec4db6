import { dayInWords, momentInWords } from '../src/domain/age.js';
import { counted } from '../src/domain/counted.js';
import type { OutletCoverage } from '../src/corpus/coverage.js';
import type { AskService } from './ask-service.js';
import type { ArticleButton, ArticleCommand } from './command.js';
import type { ListView } from './view.js';
import { strong, type Wording } from '../src/language/wording.js';

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
  const dates = first === null || last === null ? 'none dated' : spanOfDays(first, last);
  const fresh = refreshedAt === null ? 'never refreshed' : `last refreshed ${momentInWords(refreshedAt)}`;
  return {
    kind: 'list',
    heading:
      articles === 0
        ? 'No articles yet.'
        : `${counted(articles, 'article')}, ${dates}, ${undated.toLocaleString('en')} undated; ${fresh}${generation === null ? '' : `, generation ${generation}`}.`,
    lines: ask.coverage().map(lineOf),
    whenEmpty: 'A moderator can add sources with /corpus add.',
    page,
    pager,
    rows: [],
    files: [],
  };
}

function lineOf({ outlet, articles, undated, first, last }: OutletCoverage): Wording {
  const dates = first === null || last === null ? 'none dated' : spanOfDays(first, last);
  const missing = undated === 0 || first === null ? '' : `, ${undated.toLocaleString('en')} undated`;
  return [strong(outlet ?? 'Outlet not stated'), `: ${counted(articles, 'article')}, ${dates}${missing}`];
}

function spanOfDays(first: Parameters<typeof dayInWords>[0], last: Parameters<typeof dayInWords>[0]): string {
  return first === last ? dayInWords(first) : `${dayInWords(first)} to ${dayInWords(last)}`;
}
