/** What tells one set of article numbers from another. */
export interface MembershipDelta {
  /** In `current` and not in `base`, ascending. */
  readonly added: Uint32Array;
  /** In `base` and not in `current`, ascending. */
  readonly removed: Uint32Array;
}

/** Both are ascending. */
export function membershipDelta(base: Uint32Array, current: Uint32Array): MembershipDelta {
  return { added: without(current, base), removed: without(base, current) };
}

function without(numbers: Uint32Array, others: Uint32Array): Uint32Array {
  const kept: number[] = [];
  let at = 0;
  for (const number of numbers) {
    while (at < others.length && others[at]! < number) at++;
    if (others[at] !== number) kept.push(number);
  }
  return Uint32Array.from(kept);
}
