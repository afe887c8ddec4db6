import type { RestFault, SlowFault } from './fault.js';
import { matchesInTime } from './timely-match.js';

interface Armed<Kind> {
  readonly fault: Kind;
  readonly path: RegExp;
  timesLeft: number;
}

/**
 * The REST requests that will fail or dawdle; each fault strikes as often as it was asked to. One whose path takes too
 * long to be looked for is let go.
 */
export class RestFaults {
  private readonly armed: Armed<RestFault | SlowFault>[] = [];

  /** @throws SyntaxError when the path is no regular expression */
  arm(fault: RestFault | SlowFault): void {
    this.armed.push({ fault, path: new RegExp(fault.path), timesLeft: fault.times });
  }

  disarm(): void {
    this.armed.length = 0;
  }

  list(): { readonly fault: RestFault | SlowFault; readonly timesLeft: number }[] {
    return this.armed.map(({ fault, timesLeft }) => ({ fault, timesLeft }));
  }

  /** The failure that strikes this request now, used up by one. */
  failure(method: string, path: string, when: RestFault['when']): RestFault | null {
    return this.strike(method, path, (fault) => fault.kind === 'rest' && fault.when === when) as RestFault | null;
  }

  /** By how many milliseconds this request is late, used up by one. */
  delay(method: string, path: string): number {
    const fault = this.strike(method, path, ({ kind }) => kind === 'slow') as SlowFault | null;
    return fault?.delay ?? 0;
  }

  private strike(
    method: string,
    path: string,
    isWanted: (fault: RestFault | SlowFault) => boolean,
  ): RestFault | SlowFault | null {
    for (const armed of [...this.armed]) {
      const { fault, path: pattern } = armed;
      if (!isWanted(fault) || (fault.method !== '*' && fault.method !== method)) continue;
      const isMeant = matchesInTime(pattern, path);
      if (isMeant === null) this.drop(armed);
      if (isMeant !== true) continue;
      armed.timesLeft -= 1;
      if (armed.timesLeft <= 0) this.drop(armed);
      return fault;
    }
    return null;
  }

  private drop(armed: Armed<RestFault | SlowFault>): void {
    this.armed.splice(this.armed.indexOf(armed), 1);
  }
}
