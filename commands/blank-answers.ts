import { say } from '../src/language/say.js';
import type { ArticleId } from '../src/domain/article.js';
import type { BlankingStore } from '../src/store/blanking-store.js';
import type { LanguageStore } from '../src/store/language-store.js';
import type { AnswerStore } from '../src/store/answer-store.js';
import type { ChannelWriter } from './channel-writer.js';
import type { MarkReport, UnreachedMessage } from './mark-answers.js';
import { blankedContent } from './marked-content.js';

export interface BlankParts {
  readonly answers: AnswerStore;
  readonly blanking: BlankingStore;
  readonly channels: ChannelWriter;
  readonly languages: Pick<LanguageStore, 'ofAnswer'>;
}

export interface BlankScope {
  /** Messages of one guild, or of all (`null`), whose articles these are. */
  readonly guildId: string | null;
  /** Once it is aborted no further message is begun; what is left stays noted. */
  readonly signal: AbortSignal;
}

/**
 * Blanks the public messages that quote one of the articles, all versions named, and forgets the answers. What could not
 * be reached stays noted, to be tried again; what is just being sent is blanked by whoever sends it.
 */
export function withdrawAnswers(
  parts: BlankParts,
  articleIds: readonly ArticleId[],
  { guildId, signal }: BlankScope,
): Promise<MarkReport> {
  return blankAnswers(parts, parts.blanking.note(articleIds, guildId), signal);
}

/** Never rejects: one message's failure keeps no other from being blanked. */
export async function blankAnswers(
  parts: BlankParts,
  answerIds: readonly number[],
  signal: AbortSignal,
): Promise<MarkReport> {
  const unreached: UnreachedMessage[] = [];
  let changed = 0;
  for (const answerId of answerIds) {
    if (signal.aborted) break;
    const outcome = await blankAnswer(parts, answerId);
    if (outcome === 'blanked') changed++;
    else if (outcome !== 'nothing') unreached.push(outcome);
  }
  return { changed, unreached };
}

/** What is left of the message says only that it was withdrawn; the answer is kept until then. */
export async function blankAnswer(
  { answers, channels, languages }: BlankParts,
  answerId: number,
): Promise<'blanked' | 'nothing' | UnreachedMessage> {
  const answer = answers.answer(answerId);
  if (answer?.messageId == null) return 'nothing';
  const { guildId, channelId, messageId } = answer;
  const place = { channelId, messageId };
  try {
    const content = blankedContent(languages.ofAnswer(answerId) ?? 'en');
    const outcome = await channels.rewrite(place, { content, keepsControls: false });
    if (outcome.kind === 'unreachable' && !outcome.isGone) return { guildId, place, why: outcome.why };
    answers.removeAnswer(answerId);
    return outcome.kind === 'written' ? 'blanked' : 'nothing';
  } catch (error) {
    return { guildId, place, why: say('moderation.discord-refused'), error };
  }
}
