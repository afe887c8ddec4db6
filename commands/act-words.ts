import { inEnglish } from '../src/language/in-words.js';
import { say } from '../src/language/say.js';
import type { FormedPiece, Message, Text } from '../src/language/wording.js';
import type { Act } from './acts-log.js';
import { placeInWords } from './corpus-words.js';
import { settingAct, settingAsNoted, settingFields } from './settings-fields.js';

/*
 * Acts are noted in English, as data that no reader's language changes; they get a reader's words when they are shown.
 * What was noted by a version that knew other acts is shown as it stands.
 */

const acts = byWords([
  say('moderation.act-hide-quote'),
  say('moderation.act-hide-article'),
  say('moderation.act-unhide-quote'),
  say('moderation.act-unhide-article'),
  say('moderation.act-settle-reports'),
  say('moderation.act-clear-unanswered'),
  say('moderation.act-change-settings'),
  say('moderation.act-set-up'),
  say('moderation.act-refresh'),
  say('moderation.act-dry-run'),
  say('moderation.act-remove-article'),
  say('moderation.act-restore-article'),
  say('moderation.act-erase-article'),
  say('moderation.act-rollback'),
  say('moderation.act-add-url'),
  say('moderation.act-add-urls'),
  say('moderation.act-add-feed'),
  say('moderation.act-add-site-map'),
  say('moderation.act-add-upload'),
  say('moderation.act-drop-source'),
  say('moderation.act-apply-held-change'),
  say('moderation.act-discard-held-change'),
  say('moderation.act-block-host'),
  say('moderation.act-unblock-host'),
]);

const outcomes = byWords([
  say('moderation.outcome-done'),
  say('moderation.outcome-cancelled'),
  say('moderation.outcome-refused'),
  say('moderation.outcome-failed'),
  say('moderation.outcome-no-news'),
  say('moderation.outcome-nothing'),
]);

/** What is counted in an outcome, as it is noted after or around the number. */
const countedOutcomes = [
  { pattern: /^(\d[\d,]*) reports?$/, key: 'moderation.outcome-reports' },
  { pattern: /^(\d[\d,]*) questions?$/, key: 'moderation.outcome-questions' },
  { pattern: /^erased from (\d[\d,]*) generations?$/, key: 'moderation.outcome-erased' },
  { pattern: /^(\d[\d,]*) added$/, key: 'moderation.outcome-added' },
  { pattern: /^(\d[\d,]*) changed$/, key: 'moderation.outcome-changed' },
  { pattern: /^(\d[\d,]*) removed$/, key: 'moderation.outcome-removed' },
  { pattern: /^(\d[\d,]*) read anew$/, key: 'moderation.outcome-read-anew' },
  { pattern: /^(\d[\d,]*) held for a decision$/, key: 'moderation.outcome-held' },
  { pattern: /^(\d[\d,]*) left out$/, key: 'moderation.outcome-left-out' },
  { pattern: /^(\d[\d,]*) back among the answers$/, key: 'moderation.outcome-back' },
  { pattern: /^(\d[\d,]*) out of the answers$/, key: 'moderation.outcome-out' },
] as const;

/** `hide quote` in a reader's words. */
export function actInWords(act: string): Text {
  return acts.get(act) ?? act;
}

const numbered = {
  answer: 'moderation.answer-numbered',
  hidden: 'moderation.hidden-numbered',
  generation: 'corpus.generation-numbered',
  change: 'corpus.change-numbered',
  source: 'corpus.source-numbered',
} as const;

/** A setting by its name, an answer by its number; all else is an id, a name or an address. */
export function targetInWords({ act, target }: Pick<Act, 'act' | 'target'>): Message | FormedPiece | null {
  if (target === null) return null;
  const [, kind, id] = /^(?:held )?(answer|hidden|generation|change|source) (\d+)$/.exec(target) ?? [];
  if (kind !== undefined) return say(numbered[kind as keyof typeof numbered], { id: Number(id) });
  const field = act === settingAct ? settingFields.find(({ label }) => settingAsNoted(label) === target) : undefined;
  return field === undefined ? placeInWords(target) : say('moderation.setting-named', { setting: field.label });
}

/** `3 added, 1 changed; generation 7` in a reader's words. */
export function outcomeInWords(outcome: string): Text {
  const [counts = '', generation] = outcome.split(/; generation (\d+)$/);
  const worded = counts.split(', ').map(countInWords);
  const known = worded.filter((one) => one !== null);
  if (known.length < worded.length) return outcome;
  if (known.length === 1 && generation === undefined) return known[0]!;
  return say('moderation.outcomes', {
    outcomes: known,
    generation: generation === undefined ? null : Number(generation),
  });
}

function countInWords(words: string): Message | null {
  const whole = outcomes.get(words);
  if (whole !== undefined) return whole;
  for (const { pattern, key } of countedOutcomes) {
    const number = pattern.exec(words)?.[1];
    if (number !== undefined) return say(key, { count: Number(number.replaceAll(',', '')) });
  }
  return null;
}

function byWords(messages: readonly Message[]): ReadonlyMap<string, Message> {
  return new Map(messages.map((message) => [inEnglish(message), message]));
}
