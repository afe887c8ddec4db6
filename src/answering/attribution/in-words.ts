import { contains, type Role } from '../../domain/span.js';
import { say } from '../../language/say.js';
import { slice, type Message, type Slice as Words } from '../../language/wording.js';
import type { AttributionKind } from './attribution.js';
import type { SaidQuote, Slice, SpeakerKind } from './who-said.js';

/** What is said of quotes and their speakers in words that are ours: labels alone, the same in every view. */

/** That a slice is exact says nothing of the speaker (HONESTY 5). */
export const asPrinted = say('views.as-printed');

const formKeys = {
  direct: 'views.said-directly',
  mixed: 'views.said-in-part',
  reported: 'views.said-in-report',
} as const satisfies Readonly<Record<AttributionKind, string>>;

/** Head of quotes whose speaker has no name to be headed by. */
export function namelessInWords(kind: SpeakerKind): Message {
  return say(`views.speaker-${kind}`);
}

/** By which words of the article a quote belongs to its speaker, and which of its words are the speaker's. */
export function tiedInWords({ kind, content, speaker, cue }: SaidQuote): Message {
  const resolved = speaker?.resolved ?? null;
  const isElsewhere = speaker !== null && resolved !== null && !contains(speaker, resolved);
  return say('views.said-by', {
    form: say(formKeys[kind]),
    stretches: content.map(openingOf),
    cue: cue === null ? null : slice(cue),
    speaker: speaker === null ? null : slice(speaker),
    fullName: isElsewhere && resolved.text !== speaker.text ? slice(resolved) : null,
  });
}

/** `null` for what stands in the text itself. */
export function roleInWords(role: Role): Message | null {
  return role === 'body' ? null : say(`views.in-${role}`);
}

const openingWords = 8;
const firstWords = new RegExp(`^\\s*\\S+(?:\\s+\\S+){0,${openingWords - 1}}`, 'u');

function openingOf({ start, end, text }: Slice): Words | Message {
  if (text.trim().split(/\s+/u).length <= openingWords) return slice({ start, end, text });
  const opening = firstWords.exec(text)![0];
  return say('views.opening', { words: slice({ start, end: start + opening.length, text: opening }) });
}
