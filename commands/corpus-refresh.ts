import type { RefreshReport } from '../src/corpus/refresh-report.js';
import { counted } from '../src/domain/counted.js';
import type { Command, CommandParts } from './command.js';
import type { CorpusDesk } from './corpus-desk.js';
import { changeLine, placeInWords, placeName, reportInWords } from './corpus-words.js';
import { runWork } from './corpus-work.js';
import { notice } from './notice.js';
import type { ReplyTarget } from './reply-target.js';
import type { ListView, ViewFile } from './view.js';
import { inEnglish } from '../src/language/in-words.js';
import { code, strong, type Wording } from '../src/language/wording.js';

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
      const desk = parts.desks.of(input.asker.guildId ?? '');
      const options = { dryRun: input.flag('dry-run'), recheck: input.flag('recheck') };
      return {
        kind: 'ready',
        visibility: 'private',
        isLong: true,
        run: async (target) => {
          await refresh(parts, target, { desk, ...options });
        },
      };
    },
  };
}

export interface RefreshStep {
  readonly desk: CorpusDesk;
  readonly dryRun?: boolean;
  readonly recheck?: boolean;
  /** What was done before it and holds however it ends. */
  readonly before?: readonly Wording[];
}

const fetchedStays = 'The articles are as they were before; pages that were fetched already need not be fetched again.';

/** Refreshes, and shows how far it is and what came of it. */
export async function refresh(
  parts: CommandParts,
  target: ReplyTarget,
  { desk, dryRun = false, recheck = false, before = [] }: RefreshStep,
): Promise<void> {
  await runWork(parts, target, {
    desk,
    job: { kind: 'refresh', dryRun, recheck },
    act: dryRun ? 'dry run' : 'refresh',
    target: null,
    viewOf: (report) => {
      if (desk.sources().length === 0 && report.changes.length === 0) {
        return notice('There are no sources to read; /corpus add adds one.', before);
      }
      return refreshView(undecided(report, desk), { dryRun, before });
    },
    logged: (report) => reportInWords(undecided(report, desk)),
    cancelled: [...before, fetchedStays],
  });
}

/** The report without what a moderator has discarded, which is held all the same and asked about no more. */
export function undecided(report: RefreshReport, desk: CorpusDesk): RefreshReport {
  const open = new Set(desk.held().map(({ id }) => id));
  return { ...report, held: report.held.filter(({ id }) => id === null || open.has(id)) };
}

/** Characters of the lines together, with room beside them for a heading and what was done before. */
const linesRoom = 1_300;
/** Pages left out that are told of in the message. */
const rejectedShown = 3;

/** What a refresh did, and all of it in a file where the message cannot hold it. */
export function refreshView(
  report: RefreshReport,
  { dryRun, before = [] }: { readonly dryRun: boolean; readonly before?: readonly Wording[] },
): ListView {
  const generation = report.generation === null ? '' : `; generation ${report.generation}`;
  const heading = `${dryRun ? 'A refresh would bring' : 'Refreshed'}: ${reportInWords(report)}${dryRun ? '' : generation}.`;
  const { shown, further } = fitting([
    ...heldLines(report),
    ...problemLines(report),
    ...report.changes.map(changeLine),
  ]);
  const left = report.rejected.slice(0, rejectedShown);
  const lines: Wording[] = [
    ...before,
    ...shown,
    ...left.map(({ path, reason }): Wording => [strong('Left out'), ': ', code(path), `: ${reason}`]),
  ];
  const hidden = further + report.rejected.length - left.length;
  if (hidden > 0) lines.push(`${counted(hidden, 'further line')} in the file.`);
  return notice(heading, lines, { files: hidden > 0 || isShortened(report) ? [reportFile(heading, report)] : [] });
}

function heldLines({ held }: RefreshReport): Wording[] {
  return held.map(({ id, path, source, reason, articles }): Wording => [
    strong('Held for your decision'),
    `${id === null ? '' : ` (${id})`}: `,
    code(path ?? placeName(source)),
    `: ${reason}; ${counted(articles, 'article')} kept as before. See /corpus quarantine.`,
  ]);
}

function problemLines({ problems }: RefreshReport): Wording[] {
  return problems.map(({ source, problem }): Wording => [
    strong('Not read'),
    ': ',
    code(placeName(source)),
    `: ${problem}`,
  ]);
}

/** As many lines as fit, at least one; `further`: how many do not. */
function fitting(lines: readonly Wording[]): { readonly shown: readonly Wording[]; readonly further: number } {
  let room = linesRoom;
  const first = lines.findIndex((line) => (room -= inEnglish(line).length + 1) < 0);
  const shown = first === -1 ? lines : lines.slice(0, Math.max(first, 1));
  return { shown, further: lines.length - shown.length };
}

/** Whether a line says less of a change than there is to say. */
function isShortened({ changes }: RefreshReport): boolean {
  return changes.some(
    (change) => inEnglish(changeLine(change)).length > 350 || (change.words?.changes.length ?? 0) > 3,
  );
}

function reportFile(heading: string, report: RefreshReport): ViewFile {
  const { changes, rejected } = report;
  const lines = [
    heading,
    '',
    ...[...heldLines(report), ...problemLines(report)].map(inEnglish),
    ...changes.flatMap(({ kind, title, path, url, words }) => [
      `${kind}: ${title ?? path} (${url ?? path})`,
      ...(words?.changes ?? []).map((place) => `    ${placeInWords(place)}`),
      ...((words?.more ?? 0) > 0 ? [`    and ${counted(words!.more, 'further place')}`] : []),
    ]),
    ...(rejected.length === 0 ? [] : ['', 'Left out:']),
    ...rejected.map(({ path, reason }) => `${path}: ${reason}`),
  ];
  return { name: 'refresh.txt', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`), altText: null };
}
