import { folded as withoutAccents } from '../src/language/fold.js';
import { say } from '../src/language/say.js';
import { refused, type Refusal, type Suggestion } from './command.js';

/** Discord's limits for what autocomplete offers. */
const suggestionsShown = 25;
const suggestionLength = 100;
const outletsNamed = 5;

/** Outlets that begin with what was typed, then those that hold it; each in the given order. Accents may be left out. */
export function suggestOutlets(outlets: readonly string[], typed: string): Suggestion[] {
  const wanted = bare(typed);
  const offered = outlets.filter((name) => name.length <= suggestionLength);
  const starting = offered.filter((name) => bare(name).startsWith(wanted));
  const holding = offered.filter((name) => !bare(name).startsWith(wanted) && bare(name).includes(wanted));
  return [...starting, ...holding].slice(0, suggestionsShown).map((name) => ({ name, value: name }));
}

/**
 * The outlet as stored, in whatever case it was typed, or the only one that is called or begins so, accents aside; else a
 * sentence that names some.
 */
export function findOutlet(
  outlets: readonly string[],
  typed: string,
): Refusal | { readonly kind: 'found'; readonly name: string } {
  const called = outlets.filter((outlet) => bare(outlet) === bare(typed));
  const starting = outlets.filter((outlet) => bare(outlet).startsWith(bare(typed)));
  const name =
    outlets.find((outlet) => outlet === typed) ??
    outlets.find((outlet) => folded(outlet) === folded(typed)) ??
    [called, starting].find(({ length }) => length === 1)?.[0];
  if (name !== undefined) return { kind: 'found', name };
  if (outlets.length === 0) return refused(say('member.no-outlet-named'));
  const nearest = [...new Set([...suggestOutlets(outlets, typed).map(({ value }) => value), ...outlets])];
  return refused(
    say('member.no-such-outlet', {
      typed: typed.slice(0, suggestionLength),
      some: nearest.slice(0, outletsNamed),
      others: Math.max(0, outlets.length - outletsNamed),
    }),
  );
}

function folded(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase();
}

function bare(text: string): string {
  return withoutAccents(text.trim());
}
