import { UserError } from './errors.js';

/** Which outlets belong to one owner. */
export interface PublisherFamilies {
  /** The owner of an outlet, by its name or by the host of a page; `null` where the list does not know it. */
  readonly ownerOf: (outlet: { readonly name: string | null; readonly url: string | null }) => string | null;
}

/** Owners that few would dispute, for operators who give no list of their own. */
export const knownFamilies = `
BBC: BBC, BBC News, BBC Sport, BBC World Service, bbc.co.uk, bbc.com
CNN: CNN, CNN Business, CNN Politics, CNN International, cnn.com
The New York Times Company: The New York Times, The Athletic, nytimes.com
News Corp: The Wall Street Journal, The Times, The Sunday Times, The Sun, New York Post, MarketWatch, The Australian, wsj.com, thetimes.com, thesun.co.uk, nypost.com
Gannett: USA Today, The Arizona Republic, Detroit Free Press, The Indianapolis Star, Milwaukee Journal Sentinel, usatoday.com, college.usatoday.com, azcentral.com, freep.com, indystar.com, jsonline.com
Reach: Daily Mirror, The Mirror, Daily Express, Daily Star, Daily Record, Manchester Evening News, Liverpool Echo, mirror.co.uk, express.co.uk
DMG Media: Daily Mail, MailOnline, The Mail on Sunday, Metro.co.uk, The i Paper, dailymail.co.uk
Axel Springer: Bild, Die Welt, Welt, Politico, Business Insider, bild.de, welt.de, politico.com, politico.eu, businessinsider.com
Nikkei: Financial Times, Nikkei Asia, ft.com, asia.nikkei.com
Al Jazeera Media Network: Al Jazeera, Al Jazeera English, Al Jazeera Arabic, AJ+, aljazeera.com, aljazeera.net
Prisa: El País, Cinco Días, AS, elpais.com, cincodias.elpais.com
Future: The Week, The Week UK, theweek.com, theweek.co.uk
`;

const longestLine = 4_000;

/**
 * Reads a list of one owner a line: `Owner: Outlet, Outlet`, outlets by name or by host; `#` begins a remark.
 * @throws UserError naming the line that cannot be read.
 */
export function readPublisherFamilies(list: string): PublisherFamilies {
  const owners = new Map<string, string>();
  list.split(/\r?\n/).forEach((written, index) => {
    const line = written
      .replace(/^\ufeff/, '')
      .replace(/(?:^|\s)#.*$/u, '')
      .trim();
    if (line === '') return;
    const colon = line.indexOf(':');
    const owner = line.slice(0, Math.max(0, colon)).trim();
    const outlets = line
      .slice(colon + 1)
      .split(',')
      .map(nameKey)
      .filter((key) => key !== '');
    if (owner === '' || outlets.length === 0 || line.length > longestLine)
      throw new UserError(
        `Line ${index + 1} of the list of publishers cannot be read; write each owner on one line as "Owner: Outlet, Outlet".`,
      );
    for (const key of [nameKey(owner), ...outlets]) {
      const other = owners.get(key);
      if (other !== undefined && other !== owner)
        throw new UserError(
          `Line ${index + 1} of the list of publishers gives an outlet to ${owner} that belongs to ${other} already; name it once.`,
        );
      owners.set(key, owner);
    }
  });
  return {
    ownerOf: ({ name, url }) => owners.get(nameKey(name ?? '')) ?? ownerOfHost(owners, hostOf(url)) ?? null,
  };
}

/** Of `news.harbourpost.example` also `harbourpost.example`, the nearest first. */
function ownerOfHost(owners: ReadonlyMap<string, string>, host: string): string | undefined {
  const labels = host.split('.');
  for (let at = 0; at < labels.length - 1; at++) {
    const owner = owners.get(labels.slice(at).join('.'));
    if (owner !== undefined) return owner;
  }
  return undefined;
}

function hostOf(url: string | null): string {
  return url === null || !URL.canParse(url) ? '' : nameKey(new URL(url).host);
}

/** Names are the same but for capitals, accents, spacing, "the" and "www.". Hosts keep their dots. */
export function nameKey(name: string): string {
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = folded.replace(/[^\p{L}\p{N}.+&]+/gu, ' ').trim();
  return words.replace(/^(?:the |www\.)/u, '');
}
