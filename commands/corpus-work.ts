import type { CorpusJob, JobOutcome } from '../src/corpus/corpus-job.js';
import type { WorkProgress } from '../src/corpus/work-progress.js';
import { UserError } from '../src/domain/errors.js';
import { recordAct, type Act } from './acts-log.js';
import { refused, type CommandParts, type PlainButton } from './command.js';
import type { CorpusDesk } from './corpus-desk.js';
import { stageInWords } from './corpus-words.js';
import { notice } from './notice.js';
import { ProgressMessage } from './progress-message.js';
import type { ReplyTarget } from './reply-target.js';
import type { ProgressView, View } from './view.js';

export interface WorkWords<Job extends CorpusJob> {
  readonly job: Job;
  /** For the audit log. */
  readonly act: string;
  readonly target: string | null;
  /** The outcome for whoever asked. */
  readonly viewOf: (outcome: JobOutcome<Job>) => View | Promise<View>;
  /** The outcome for the log, without words of an article. */
  readonly logged: (outcome: JobOutcome<Job>) => string;
  /** Whether it may be cancelled half-way. */
  readonly canCancel: boolean;
}

const cancelAction = 'cancelwork';

/**
 * Runs a job at the guild's desk: its progress in one message, a button that cancels it, the outcome in its place, and a
 * line in the audit log however it ends.
 */
export async function runWork<Job extends CorpusJob>(
  parts: CommandParts,
  target: ReplyTarget,
  { desk, ...words }: WorkWords<Job> & { readonly desk: CorpusDesk },
): Promise<JobOutcome<Job> | null> {
  const { asker } = target;
  const guildId = asker.guildId ?? '';
  const log = (outcome: string): Promise<unknown> =>
    recordAct(parts, asker, { guildId, act: words.act, target: words.target, outcome } satisfies Act);
  const work = parts.runningWork.begin(guildId, target.signal);
  const progress = new ProgressMessage(target, { channels: parts.channels, goesOnIn: asker.channelId });
  const cancel = words.canCancel ? { action: cancelAction, id: work.id, n: 0 } : null;
  try {
    const outcome = await desk.run(words.job, {
      by: asker.displayName,
      signal: work.signal,
      onProgress: (made) => {
        progress.report({ ...progressOf(made), cancel });
      },
    });
    await progress.finish(await words.viewOf(outcome));
    await log(words.logged(outcome));
    return outcome;
  } catch (error) {
    const cancelled = work.signal.aborted && !target.signal.aborted;
    if (cancelled) {
      await progress.finish(notice('Cancelled; the articles are as they were before.'));
      await log('cancelled');
      return null;
    }
    await log(error instanceof UserError ? 'refused' : 'failed');
    if (error instanceof UserError) {
      await progress.finish(notice(error.message));
      return null;
    }
    throw error;
  } finally {
    work.end();
  }
}

/** Ends what runs, for any moderator of the guild. */
export function cancelWorkButton(parts: CommandParts): PlainButton {
  return {
    needsArticles: false,
    audience: 'moderators',
    action: cancelAction,
    prepare: ({ asker, id }) => {
      if (!parts.runningWork.cancel(asker.guildId ?? '', id)) return refused('This is not under way any more.');
      // What runs shows the outcome in the place of its progress.
      return { kind: 'ready', visibility: 'in-place', run: () => Promise.resolve() };
    },
  };
}

function progressOf(made: WorkProgress): Omit<ProgressView, 'cancel'> {
  const { done, total, secondsLeft } = made;
  const timeLeft = secondsLeft === null ? null : secondsLeft * 1_000;
  return { kind: 'progress', ...stageInWords(made), done, total, timeLeft, lines: [] };
}
