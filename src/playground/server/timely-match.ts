import { createContext, Script } from 'node:vm';

/** Milliseconds that one look may take. An ordinary one needs .05, and a busy machine may make this process wait meanwhile. */
const longestLook = 1000;

const context = createContext({ pattern: /./, text: '' });
const look = new Script('pattern.test(text)');

/** `null`: not told in time, as with `(\w+)+!`, which somebody may well type and which would hold up everything. */
export function matchesInTime(pattern: RegExp, text: string): boolean | null {
  Object.assign(context, { pattern, text });
  try {
    return look.runInContext(context, { timeout: longestLook }) as boolean;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
    throw error;
  }
}
