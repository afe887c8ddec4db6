import type { GuildSettings } from '../src/store/guild-settings-store.js';
import { holdsBlocked } from './blocked-words.js';
import type { CommandParts, Prepared } from './command.js';
import { notice } from './notice.js';
import type { Asker, ReplyTarget } from './reply-target.js';
import { showing } from './showing.js';
import type { ListView } from './view.js';
import { say } from '../src/language/say.js';
import { named, type Text } from '../src/language/wording.js';

export interface Request {
  /** What is asked, or the text to look up. */
  readonly text: string;
  /** `public-only`: where a private answer cannot be given, as to a message. */
  readonly wants: 'public' | 'private' | 'public-only';
}

/** A question that is answered here. */
export interface Admitted {
  readonly kind: 'admitted';
  readonly isPrivate: boolean;
  /** Whether the asker may make a private answer public. */
  readonly mayShare: boolean;
  /** One sentence why it is private although the asker did not want that; `null` where it needs no word. */
  readonly why: Text | null;
}

/** A question that is not answered here; only the asker is told why. */
export interface TurnedAway {
  readonly kind: 'turned-away';
  /** `private`: here it is answered privately alone. */
  readonly reason: 'channel' | 'cooldown' | 'private';
  readonly view: ListView;
}

/**
 * The house rules of a guild for one question (`/settings`): where it may be asked, how soon after another, and who sees
 * the answer. Whoever is admitted has asked: to be called once, when the question is good.
 */
export function admit(
  { settings, recent }: Pick<CommandParts, 'settings' | 'recent'>,
  asker: Asker,
  request: Request,
): Admitted | TurnedAway {
  const { guildId, userId } = asker;
  if (guildId === null) {
    return { kind: 'admitted', isPrivate: request.wants === 'private', mayShare: false, why: null };
  }
  const rules = settings.settings(guildId);
  if (!answersIn(asker, rules)) return elsewhere(rules.answerChannelIds ?? []);
  const seconds = recent.secondsLeft(guildId, userId, rules.cooldown);
  if (seconds > 0) return tooSoon(seconds);
  const visibility = visibilityOf(request, rules, () => takePublic(recent, asker, rules));
  if (visibility.isPrivate && request.wants === 'public-only') return inPrivate;
  recent.noteAsked(guildId, userId);
  return { kind: 'admitted', ...visibility };
}

/** Whether the bot answers where somebody is, in a thread of such a channel too. */
export function answersIn(
  { channelId, parentChannelId }: Asker,
  { answerChannelIds }: Pick<GuildSettings, 'answerChannelIds'>,
): boolean {
  if (answerChannelIds === null) return true;
  return [channelId, parentChannelId].some((id) => id !== null && answerChannelIds.includes(id));
}

/** Takes one of the public answers that a channel may have in an hour, its threads included; `false`: they are used up. */
export function takePublic(
  recent: CommandParts['recent'],
  { channelId, parentChannelId }: Asker,
  { publicAnswersPerHour }: Pick<GuildSettings, 'publicAnswersPerHour'>,
): boolean {
  return publicAnswersPerHour === null || recent.takePublic(parentChannelId ?? channelId, publicAnswersPerHour);
}

const limitReached = say('member.private-by-limit');

function visibilityOf(
  { text, wants }: Request,
  { answers, blockedWords }: GuildSettings,
  take: () => boolean,
): Omit<Admitted, 'kind'> {
  if (holdsBlocked(text, blockedWords)) {
    return {
      isPrivate: true,
      mayShare: false,
      why: wants === 'private' ? null : say('member.private-by-words'),
    };
  }
  if (wants === 'private' || answers === 'private') return { isPrivate: true, mayShare: true, why: null };
  if (!take()) return { isPrivate: true, mayShare: true, why: limitReached };
  return { isPrivate: false, mayShare: false, why: null };
}

/** What whoever is turned away gets to see. */
export function turnedAway({ view }: TurnedAway): Prepared<ReplyTarget> {
  return showing('private', () => view);
}

const inPrivate: TurnedAway = {
  kind: 'turned-away',
  reason: 'private',
  view: notice(say('member.only-privately')),
};

function elsewhere(channelIds: readonly string[]): TurnedAway {
  const where =
    channelIds.length === 0
      ? say('member.no-channel-answers')
      : say('member.answers-in', { channels: channelIds.map((id) => named('channel', id)) });
  return { kind: 'turned-away', reason: 'channel', view: notice(where) };
}

function tooSoon(seconds: number): TurnedAway {
  return { kind: 'turned-away', reason: 'cooldown', view: notice(say('member.asked-too-soon', { seconds })) };
}
