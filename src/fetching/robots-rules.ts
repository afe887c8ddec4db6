import robotsParser from 'robots-parser';

interface ParsedRobots {
  /** `undefined` for a url of another origin. */
  isAllowed(url: string, userAgent: string): boolean | undefined;
  /** In seconds. */
  getCrawlDelay(userAgent: string): number | undefined;
}

// The package's types describe an ES module; it is a CommonJS function.
const parseRobots = robotsParser as unknown as (url: string, text: string) => ParsedRobots;

/** What a robots.txt calls us: the product token of the User-Agent (RFC 9309, 2.2.1). */
const productToken = 'verbatim';
/** Whoever asks for longer gets this: a site of a thousand pages could otherwise hold a refresh for a week. */
const longestDelay = 30_000;

/** The rules of one origin's robots.txt (RFC 9309). */
export interface RobotsRules {
  isAllowed(url: URL): boolean;
  /** `Crawl-delay` in milliseconds, bounded. */
  readonly delay: number;
}

export const allowAll: RobotsRules = { isAllowed: () => true, delay: 0 };

/** `origin` as of the urls that are asked about, whatever the text was redirected to. Text that holds no rules allows all. */
export function readRobots(origin: string, text: string): RobotsRules {
  // Stars in a row mean what one means, and the parser tries each of them at each character.
  const parsed = parseRobots(`${origin}/robots.txt`, text.replace(/\*{2,}/g, '*'));
  const seconds = parsed.getCrawlDelay(productToken) ?? 0;
  return {
    isAllowed: (url) => parsed.isAllowed(url.href, productToken) !== false,
    delay: Math.min(Math.max(0, seconds * 1000), longestDelay),
  };
}
