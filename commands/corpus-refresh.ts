import type { RefreshReport } from '../src/corpus/refresh-report.js';
import type { Command, CommandParts } from './command.js';
import { changeLine, count, placeInWords, reportInWords } from './corpus-words.js';
import { runWork } from './corpus-work.js';
import { notice } from './notice.js';
import type { ListView, ViewFile } from './view.js';
import { code, strong, type Wording } from './wording.js';

/** `/corpus refresh`: brings the articles up to their sources and tells what changed, word by word. */
export function corpusRefresh(parts: CommandParts): Command {
  return {
    needsArticles: false,
    audience: 'moderators',
    definition: {
      name: 'refresh',
      description: 'Reads the sources anew and tells what changed',
      options: [
        { name: 'dry-run', description: 'Only tells what would change', type: 'flag' },
        { name: 'recheck', description: 'Asks for every page again, old ones too', type: 'flag' },
      ],
    },
    prepare: (input) => {
      const [dryRun, recheck] = [input.flag('dry-run'), input.flag('recheck')];
      return {
        kind: 'ready',
        visibility: 'private',
        isLong: true,
        run: async (target) => {
          await runWork(parts, target, {
            desk: parts.desks.of(input.asker.guildId ?? ''),
            job: { kind: 'refresh', dryRun, recheck },
            act: dryRun ? 'dry run' : 'refresh',
            target: null,
            canCancel: true,
            viewOf: (report) => refreshView(report, { dryRun }),
            logged: reportInWords,
          });
        },
      };
    },
  };
}

/** Changes told in the message itself; the file tells all. */
const changesShown = 12;

/** What a refresh did, and all of it in a file where the message cannot hold it. */
export function refreshView(report: RefreshReport, { dryRun }: { readonly dryRun: boolean }): ListView {
  const generation = report.generation === null ? '' : `; generation ${report.generation}`;
  const heading = `${dryRun ? 'A refresh would bring' : 'Refreshed'}: ${reportInWords(report)}${dryRun ? '' : generation}.`;
  const shown = report.changes.slice(0, changesShown);
  const further = report.changes.length - shown.length;
  const lines: Wording[] = [
    ...report.held.map(({ id, source, reason, articles }): Wording => [
      strong('Held for your decision'),
      `${id === null ? '' : ` (${id})`}: `,
      code(source),
      `: ${reason}; ${count(articles, 'article')} kept as before. See /corpus quarantine.`,
    ]),
    ...report.problems.map(({ source, problem }): Wording => [strong('Not read'), ': ', code(source), `: ${problem}`]),
    ...shown.map(changeLine),
  ];
  if (further > 0) lines.push(`${count(further, 'further change')}: see the file.`);
  if (report.rejected.length > 0) lines.push(`${count(report.rejected.length, 'page')} left out: see the file.`);
  const isCut = further > 0 || report.rejected.length > 0;
  return notice(heading, lines, { files: isCut ? [reportFile(heading, report)] : [] });
}

function reportFile(heading: string, { changes, rejected }: RefreshReport): ViewFile {
  const lines = [
    heading,
    '',
    ...changes.flatMap(({ kind, title, path, url, words }) => [
      `${kind}: ${title ?? path} (${url ?? path})`,
      ...(words?.changes ?? []).map((place) => `    ${placeInWords(place)}`),
    ]),
    ...(rejected.length === 0 ? [] : ['', 'Left out:']),
    ...rejected.map(({ path, reason }) => `${path}: ${reason}`),
  ];
  return { name: 'refresh.txt', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`), altText: null };
}
