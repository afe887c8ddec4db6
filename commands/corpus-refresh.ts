import type { RefreshReport } from '../src/corpus/refresh-report.js';
import type { Command, CommandParts } from './command.js';
import type { CorpusDesk } from './corpus-desk.js';
import { changeLine, placeInWords, reportInWords, wordsChanged } from './corpus-words.js';
import { runWork } from './corpus-work.js';
import { notice } from './notice.js';
import type { ReplyTarget } from './reply-target.js';
import type { ListView, ViewFile } from './view.js';
import { inEnglish, plainText } from '../src/language/in-words.js';
import type { Language } from '../src/language/language.js';
import { reasonInWords } from '../src/language/reason-in-words.js';
import { say } from '../src/language/say.js';
import { code, type Message, type Wording } from '../src/language/wording.js';

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
        return notice(say('corpus.no-sources-to-read'), before);
      }
      return refreshView(undecided(report, desk), { dryRun, before, language: target.language });
    },
    logged: (report) => inEnglish(reportInWords(undecided(report, desk))),
    cancelled: [...before, say('corpus.fetched-stays')],
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
export function refreshView(report: RefreshReport, { dryRun, before = [], language }: RefreshWords): ListView {
  const heading = dryRun
    ? say('corpus.would-refresh', { outcome: reportInWords(report) })
    : say('corpus.refreshed', { outcome: reportInWords(report, report.generation) });
  const all = [...heldLines(report.held), ...problemLines(report.problems), ...report.changes.map(changeLine)];
  const { shown, further } = fitting(all, language);
  const left = report.rejected.slice(0, rejectedShown);
  const lines: Wording[] = [
    ...before,
    ...shown,
    ...left.map(({ path, reason }) => say('corpus.left-out', { place: code(path), reason: reasonInWords(reason) })),
  ];
  const hidden = further + report.rejected.length - left.length;
  if (hidden > 0) lines.push(say('corpus.further-lines', { count: hidden }));
  const isWhole = hidden === 0 && !isShortened(report, language);
  return notice(heading, lines, { files: isWhole ? [] : [reportFile(report, { heading, language })] });
}

interface RefreshWords {
  readonly dryRun: boolean;
  readonly before?: readonly Wording[];
  /** Of the file; the message has its reader's. */
  readonly language: Language;
}

export function heldLines(held: RefreshReport['held']): Message[] {
  return held.map(({ id: change, path, source, reason, articles }) => {
    const place = path === null ? placeInWords(source) : code(path);
    return say('corpus.held', { change, place, reason: reasonInWords(reason), articles });
  });
}

export function problemLines(problems: RefreshReport['problems']): Message[] {
  return problems.map(({ source, problem }) =>
    say('corpus.not-read', { place: placeInWords(source), problem: reasonInWords(problem) }),
  );
}

/** As many lines as fit, at least one; `further`: how many do not. */
function fitting(
  lines: readonly Message[],
  language: Language,
): { readonly shown: readonly Message[]; readonly further: number } {
  let room = linesRoom;
  const first = lines.findIndex((line) => (room -= plainText(line, language).length + 1) < 0);
  const shown = first === -1 ? lines : lines.slice(0, Math.max(first, 1));
  return { shown, further: lines.length - shown.length };
}

/** Whether a line says less of a change than there is to say. */
function isShortened({ changes }: RefreshReport, language: Language): boolean {
  return changes.some(
    (change) => plainText(changeLine(change), language).length > 350 || (change.words?.changes.length ?? 0) > 3,
  );
}

function reportFile(
  { changes, rejected, held, problems }: RefreshReport,
  { heading, language }: { readonly heading: Message; readonly language: Language },
): ViewFile {
  const indented = (message: Message): string => `    ${plainText(message, language)}`;
  const lines = [
    heading,
    '',
    ...[...heldLines(held), ...problemLines(problems)],
    ...changes.flatMap(({ kind, title, path, url, words }) => [
      say(`corpus.file-${kind}`, { title: title ?? path, address: url ?? path }),
      ...(words?.changes ?? []).map((place) => indented(wordsChanged(place))),
      ...((words?.more ?? 0) > 0 ? [indented(say('corpus.file-further', { count: words!.more }))] : []),
    ]),
    ...(rejected.length === 0 ? [] : ['', say('corpus.file-left-out')]),
    ...rejected.map(({ path, reason }) => say('corpus.file-left-out-page', { path, reason: reasonInWords(reason) })),
  ];
  const text = lines.map((line) => plainText(line, language)).join('\n');
  return { name: 'refresh.txt', bytes: new TextEncoder().encode(`${text}\n`), altText: null };
}
