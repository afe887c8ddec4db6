import { checkUrl, refused, type Refusal, type UrlRules } from './url-rules.js';
import type { Got } from './patient-requests.js';

const mostRedirects = 5;
const redirectStatuses = new Set([301, 302, 303, 307, 308]);

export interface Followed {
  readonly got: Got;
  /** What was asked last. */
  readonly url: URL;
}

/** Asks for `start` and for whatever it leads to, each address checked anew; `ask` is called at most six times. */
export async function followRedirects(start: URL, rules: UrlRules, ask: (url: URL) => Promise<Got>): Promise<Followed> {
  const asked = new Set<string>();
  for (let url = start; ;) {
    asked.add(url.href);
    const got = await ask(url);
    if (got.kind !== 'answered' || !redirectStatuses.has(got.status)) return { got, url };
    const next = targetOf(url, got.response.headers.location, rules);
    if (!(next instanceof URL)) return { got: next, url };
    if (asked.has(next.href)) return { got: refused('redirects', 'it redirects in a circle'), url };
    if (asked.size > mostRedirects) {
      return { got: refused('redirects', `it redirects more than ${mostRedirects} times`), url };
    }
    url = next;
  }
}

function targetOf(from: URL, location: string | undefined, rules: UrlRules): URL | Refusal {
  if (location === undefined) return refused('redirects', 'it redirects without saying where to');
  const text = asUtf8(location);
  if (!URL.canParse(text, from.href)) return refused('bad-url', 'it redirects to what is no web address');
  const target = checkUrl(new URL(text, from).href, rules);
  if (!(target instanceof URL)) return { ...target, reason: `it redirects, and ${target.reason}` };
  // Whoever named an https address is not quoted to from a text that anybody on its way could have changed.
  if (from.protocol === 'https:' && target.protocol === 'http:') {
    return refused('redirects', `it redirects from https to http, where its text could be changed on the way`);
  }
  return target;
}

/** Headers are read as Latin-1, and many servers write UTF-8 into this one. */
function asUtf8(header: string): string {
  const utf8 = Buffer.from(header, 'latin1').toString('utf8');
  return utf8.includes('\ufffd') ? header : utf8;
}
