import type { CorpusJob, JobKind, JobOutcome } from '../src/corpus/corpus-job.js';
import type { WorkProgress } from '../src/corpus/work-progress.js';
import { UserError } from '../src/domain/errors.js';
import { say } from '../src/language/say.js';
import { actInWords, outcomeInWords } from './act-words.js';
import { recordAct } from './acts-log.js';
import { refused, type CommandParts, type PlainButton } from './command.js';
import type { CorpusDesk } from './corpus-desk.js';
import { beginningInWords, stageInWords } from './corpus-words.js';
import { notice } from './notice.js';
import { ProgressMessage } from './progress-message.js';
import type { ReplyTarget } from './reply-target.js';
import type { ProgressView, View } from './view.js';
import type { Message, Wording } from '../src/language/wording.js';

export interface WorkWords<Job extends CorpusJob> {
  readonly job: Job;
  /** For the audit log; `null`: a step of something else, which is noted with that. */
  readonly act: string | null;
  readonly target: string | null;
  /** The outcome for whoever asked; `null`: what comes next is shown in its place. */
  readonly viewOf: (outcome: JobOutcome<Job>) => View | null | Promise<View | null>;
  /** The outcome for the log, and for a channel where the private answer's time is over: without words of an article. */
  readonly logged: (outcome: JobOutcome<Job>) => string;
  /** Whether the view holds no words of an article, so that a channel may show it too. */
  readonly isWordless?: boolean;
  /** What holds once it was cancelled; without a word of it, it cannot be. */
  readonly cancelled?: readonly Wording[];
}

const cancelAction = 'cancelwork';

/**
 * Runs a job at the guild's desk: its progress in one message, a button that cancels it, the outcome in its place, and a
 * line in the audit log however it ends. `null`: it failed or was cancelled, which was told.
 */
export async function runWork<Job extends CorpusJob>(
  parts: CommandParts,
  target: ReplyTarget,
  { desk, ...words }: WorkWords<Job> & { readonly desk: CorpusDesk },
): Promise<JobOutcome<Job> | null> {
  const { asker } = target;
  const guildId = asker.guildId ?? '';
  const { act, cancelled } = words;
  const log = async (outcome: string): Promise<void> => {
    if (act !== null) await recordAct(parts, asker, { guildId, act, target: words.target, outcome });
  };
  const work = parts.runningWork.begin(guildId, target.signal);
  const progress = new ProgressMessage(target, { channels: parts.channels, goesOnIn: asker.channelId });
  const cancel = cancelled === undefined ? null : { action: cancelAction, id: work.id, n: 0 };
  progress.report({ ...beginning(words.job.kind), cancel });
  let outcome: JobOutcome<Job>;
  try {
    outcome = await desk.run(words.job, {
      by: asker.displayName,
      signal: work.signal,
      onProgress: (made) => {
        progress.report({ ...progressOf(made), cancel });
      },
    });
  } catch (error) {
    if (work.signal.aborted && !target.signal.aborted) {
      await log('cancelled');
      await progress.finish(notice(say('corpus.cancelled'), cancelled));
      return null;
    }
    await log(error instanceof UserError ? 'refused' : 'failed');
    await progress.finish(notice('', [error instanceof UserError ? error.forMembers : say('corpus.unfinished')]));
    if (error instanceof UserError) return null;
    throw error;
  } finally {
    work.end();
  }
  const logged = words.logged(outcome);
  let view: View | null;
  try {
    // What the view does comes first: blanking must not hang on whether the log can be written.
    view = await words.viewOf(outcome);
  } finally {
    await log(logged);
  }
  if (view === null) await progress.end();
  else await progress.finish(view, words.isWordless === true ? view : notice(actOutcome(act ?? '', logged)));
  return outcome;
}

function actOutcome(act: string, outcome: string): Message {
  return say('corpus.act-outcome', { act: actInWords(act), outcome: outcomeInWords(outcome) });
}

/** Ends what runs, for any moderator of the guild. */
export function cancelWorkButton(parts: CommandParts): PlainButton {
  return {
    needsArticles: false,
    audience: 'moderators',
    action: cancelAction,
    prepare: ({ asker, id }) => {
      if (!parts.runningWork.cancel(asker.guildId ?? '', id)) return refused(say('corpus.not-under-way'));
      // What runs shows the outcome in the place of its progress.
      return { kind: 'ready', visibility: 'in-place', run: () => Promise.resolve() };
    },
  };
}

/** Before the process at work has told anything. */
function beginning(kind: JobKind): Omit<ProgressView, 'cancel'> {
  return { kind: 'progress', stage: beginningInWords(kind), unit: '', done: 0, total: null, timeLeft: null, lines: [] };
}

function progressOf(made: WorkProgress): Omit<ProgressView, 'cancel'> {
  const { done, total, secondsLeft } = made;
  const timeLeft = secondsLeft === null ? null : secondsLeft * 1_000;
  return { kind: 'progress', ...stageInWords(made), done, total, timeLeft, lines: [] };
}
