/** Discord's limit, in characters. */
const maxThreadName = 100;

/** Why a thread cannot be called so, in one sentence; `null`: it can. */
export function threadNameProblem(name: string): string | null {
  if (name.trim() === '') return 'A thread needs a name.';
  const { length } = name.trim();
  return length > maxThreadName
    ? `The name of a thread has ${maxThreadName} characters at most; this one has ${length}.`
    : null;
}
