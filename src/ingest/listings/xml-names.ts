/**
 * The vocabularies of feeds and site maps, by the address that names them without scheme and final `/` or `#`. The words of
 * RSS, Atom and site maps do not clash, so that they are one, named by the empty string.
 */
const vocabularies: readonly (readonly [RegExp, string])[] = [
  [/^(?:www\.)?w3\.org\/2005\/atom$/, ''],
  [/^purl\.org\/(?:rss\/1\.0|atom\/ns|net\/rss1\.1)$/, ''],
  [/^(?:my|channel)\.netscape\.com\//, ''],
  [/^backend\.userland\.com\/rss/, ''],
  [/^blogs\.law\.harvard\.edu\/tech\/rss/, ''],
  [/^(?:www\.)?(?:sitemaps\.org|google\.com)\/schemas\/sitemap\/0/, ''],
  [/^purl\.org\/dc\/elements\//, 'dc'],
  [/^purl\.org\/dc\/terms$/, 'dcterms'],
  [/^prismstandard\.org\/namespaces\//, 'prism'],
  [/^purl\.org\/rss\/1\.0\/modules\/content$/, 'content'],
  [/^(?:www\.)?google\.com\/schemas\/sitemap-news\//, 'news'],
  [/^rssnamespace\.org\/feedburner\//, 'feedburner'],
  [/^www\.w3\.org\/1999\/02\/22-rdf-syntax-ns$/, 'rdf'],
  [/^www\.w3\.org\/1999\/xhtml$/, 'xhtml'],
];

/** Prefixes of that one vocabulary, for documents that forgot to declare them; others mean what they say. */
const usualPrefixes: ReadonlySet<string> = new Set(['atom', 'atom10', 'a10', 'rss']);

function vocabularyOf(address: string): string | null {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]$/, '');
  return vocabularies.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

const mostPrefixes = 200;

/**
 * What the names in a document mean. A prefix means one thing in the whole document, what it was last declared as: none
 * is known that uses one for two vocabularies.
 */
export class XmlNames {
  private readonly prefixes = new Map<string, string>();

  declare(attributes: ReadonlyMap<string, string>): void {
    for (const [name, address] of attributes) {
      if (name.startsWith('xmlns:') && this.prefixes.size < mostPrefixes) {
        const prefix = name.slice('xmlns:'.length);
        this.prefixes.set(prefix, vocabularyOf(address) ?? prefix);
      }
    }
  }

  /** `title`, `dc:date`: a name in lower case with the vocabulary's own prefix in place of the document's. */
  meaningOf(name: string): string {
    const colon = name.indexOf(':');
    if (colon === -1) return name;
    const prefix = name.slice(0, colon);
    const vocabulary = this.prefixes.get(prefix) ?? (usualPrefixes.has(prefix) ? '' : prefix);
    const local = name.slice(colon + 1);
    return vocabulary === '' ? local : `${vocabulary}:${local}`;
  }
}
