import { folded } from '../src/language/fold.js';
import type { CalendarUnit, Pattern, ReadWords } from '../src/language/read-words.js';
import { nameAt, type Names } from './day-names.js';
import type { Token } from './day-tokens.js';

export interface UnitCount {
  readonly unit: CalendarUnit;
  /** What the word itself says: 2 of "יומיים"; `null`: several. */
  readonly count: number | null;
}

type Slot = { readonly isOptional: boolean } & (
  { readonly kind: 'word'; readonly words: ReadonlySet<string> } | { readonly kind: 'count' | 'unit' | 'weekday' }
);

export type PatternKind = keyof ReadWords['patterns'];

export interface KindedPattern {
  readonly kind: PatternKind;
  readonly slots: readonly Slot[];
}

/** What a pattern found: of "3 days ago" the kind, the count and the unit. */
export interface PatternMatch {
  readonly kind: PatternKind;
  readonly count: number | null;
  readonly unit: UnitCount | null;
  readonly weekday: number | null;
  readonly next: number;
}

/** What the slots of patterns stand for. */
export interface PatternWords {
  readonly patterns: readonly KindedPattern[];
  readonly units: ReadonlyMap<string, UnitCount>;
  readonly ones: ReadonlySet<string>;
  readonly weekdays: Names<number>;
}

export function slotsOf(pattern: Pattern): Slot[] {
  return pattern.split(' ').map((written): Slot => {
    const isOptional = written.endsWith('?');
    const slot = isOptional ? written.slice(0, -1) : written;
    if (slot === '#') return { kind: 'count', isOptional };
    if (slot === 'U') return { kind: 'unit', isOptional };
    if (slot === 'W') return { kind: 'weekday', isOptional };
    return { kind: 'word', words: new Set(slot.split('|').map(folded)), isOptional };
  });
}

const nothingYet = { count: null, unit: null, weekday: null } as const;

/** The longest pattern that stands at token `at`. */
export function patternAt(words: PatternWords, tokens: readonly Token[], at: number): PatternMatch | null {
  let longest: PatternMatch | null = null;
  for (const { kind, slots } of words.patterns) {
    const found = matchSlots(slots, { words, tokens }, { kind, ...nothingYet, next: at });
    if (found !== null && (longest === null || found.next > longest.next)) longest = found;
  }
  return longest;
}

function matchSlots(
  slots: readonly Slot[],
  text: { readonly words: PatternWords; readonly tokens: readonly Token[] },
  so: PatternMatch,
): PatternMatch | null {
  const [slot, ...others] = slots;
  if (slot === undefined) return so;
  const taken = takeSlot(slot, text, so);
  const found = taken === null ? null : matchSlots(others, text, taken);
  return found ?? (slot.isOptional ? matchSlots(others, text, so) : null);
}

function takeSlot(
  slot: Slot,
  { words, tokens }: { readonly words: PatternWords; readonly tokens: readonly Token[] },
  so: PatternMatch,
): PatternMatch | null {
  const token = tokens[so.next]?.text;
  if (token === undefined) return null;
  const next = so.next + 1;
  switch (slot.kind) {
    case 'word':
      return slot.words.has(token) ? { ...so, next } : null;
    case 'count':
      if (/^\d{1,4}$/.test(token)) return { ...so, count: Number(token), next };
      return words.ones.has(token) ? { ...so, count: 1, next } : null;
    case 'unit': {
      const unit = words.units.get(token);
      return unit === undefined ? null : { ...so, unit, next };
    }
    case 'weekday': {
      const weekday = nameAt(words.weekdays, tokens, so.next);
      return weekday === null ? null : { ...so, weekday: weekday.value, next: weekday.next };
    }
  }
}
