import { isPage } from './answers.js';
import type { GetRequest, Got, PatientRequests } from './patient-requests.js';
import { followRedirects } from './redirects.js';
import type { RobotsFile } from './robots-cache.js';
import type { UrlRules } from './url-rules.js';

/** RFC 9309, 2.5: at least so much of a robots.txt is read. */
const robotsBytes = 512_000;

export interface RobotsRequest extends Pick<GetRequest, 'headers' | 'time' | 'signal'> {
  readonly rules: UrlRules;
  readonly requests: PatientRequests;
}

/** The robots.txt of an origin, through redirects, its first half megabyte. Rejects with the reason of `signal`. */
export async function readRobotsFile(origin: string, { rules, requests, ...rest }: RobotsRequest): Promise<RobotsFile> {
  const { got } = await followRedirects(new URL('/robots.txt', origin), rules, (url) =>
    requests.get({
      ...rest,
      url,
      limit: robotsBytes,
      keepsBeginning: true,
      wantsBody: ({ statusCode }) => isPage(statusCode!),
    }),
  );
  return robotsFileOf(got);
}

/** RFC 9309, 2.3.1: no file (4xx) allows everything; one that may be there and cannot be read forbids everything for now. */
function robotsFileOf(got: Got): RobotsFile {
  if (got.kind === 'answered') {
    if (got.body === null) return { kind: 'none' };
    return { kind: 'text', text: new TextDecoder().decode(got.body) };
  }
  // Where it leads nowhere that may be asked, the page itself is refused with better words.
  if (got.kind === 'refused' && got.code !== 'encoding') return { kind: 'none' };
  const reason = `its robots.txt could not be read: ${got.reason}`;
  return { kind: 'unreachable', reason, retryAfter: got.kind === 'failed' ? got.retryAfter : null };
}
