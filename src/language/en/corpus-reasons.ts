/** A name, an address or a status that a clause holds. */
interface Host {
  readonly host: string;
}
interface Url {
  readonly url: string;
}
interface Code {
  readonly code: string;
}
interface Size {
  /** "10 MB" */
  readonly size: string;
}
interface Why {
  readonly why: string;
}
interface What {
  readonly what: string;
}
interface Count {
  readonly count: number;
}

/**
 * Why a page was not read or an article not taken, as clauses. They stand here as they are noted where they arise, and are
 * known again by these words: `reasonInWords`.
 */
export const corpusReasons = {
  // Behind another clause, so these are looked for first.
  'corpus.why-stays': ({ why }: Why) => `${why}; what was read of it before stays`,
  'corpus.why-names-feed': ({ why, url }: Why & Url) => `${why}; it names the feed ${url}: add that one instead`,
  'corpus.why-redirects-and': ({ why }: Why) => `it redirects, and ${why}`,
  'corpus.why-no-article': ({ why }: Why) => `it holds no article any more: ${why}`,
  'corpus.why-pages': ({ count, of, url, why }: Count & { of: number } & Url & Why) =>
    `${count} of ${of} pages could not be fetched, the first ${url}: ${why}`,
  'corpus.why-site-maps': ({ count, of, why }: Count & { of: number } & Why) =>
    `${count} of ${of} site maps could not be read: ${why}`,
  'corpus.why-lost': ({ count, of }: Count & { of: number }) => `${count} of its ${of} articles would go`,

  'corpus.why-removed': 'removed by a moderator',
  'corpus.why-erased': 'erased by a moderator',
  'corpus.why-blocked': 'its host is blocked by a moderator',
  'corpus.why-remnant': 'almost nothing is left of its text',
  'corpus.why-not-yet': 'not fetched yet',
  'corpus.why-not-kept': 'the site lets nobody keep it, and it was not fetched anew',
  'corpus.why-first-pages': ({ count }: Count) => `only its first ${count} pages are read`,
  'corpus.why-nested-index': ({ url }: Url) => `${url} is an index inside an index`,

  'corpus.why-not-found': 'the page was not found (404)',
  'corpus.why-gone': 'the page was taken away for good (410)',
  'corpus.why-login': ({ code }: Code) => `the site asks for a login (${code})`,
  'corpus.why-to-login': ({ host }: Host) => `the site sends readers to a login (${host})`,
  'corpus.why-payment': 'the site asks for a payment (402)',
  'corpus.why-forbidden': 'the site forbids it (403)',
  'corpus.why-legal': 'the site withholds it for legal reasons (451)',
  'corpus.why-refused': ({ code }: Code) => `the site refuses the request (${code})`,
  'corpus.why-no-page': ({ code }: Code) => `the site gave no page (${code})`,
  'corpus.why-not-a-page': ({ url }: Url) => `the address holds ${url}, not a page`,
  'corpus.why-not-a-feed': ({ url }: Url) => `the address holds ${url}, not a feed`,
  'corpus.why-robots': ({ host }: Host) => `the robots.txt of ${host} keeps programs from this page`,
  'corpus.why-silent': ({ host, count }: Host & Count) =>
    `${host} did not answer ${count} times in a row and is left alone for a while`,
  'corpus.why-fewer': ({ host }: Host) => `${host} asks for fewer requests (429)`,
  'corpus.why-overloaded': ({ host }: Host) => `${host} is overloaded or closed for now (503)`,
  'corpus.why-failed': ({ host, code }: Host & Code) => `${host} failed (${code})`,
  'corpus.why-slow': ({ host, count }: Host & Count) => `${host} took longer than ${count} s`,
  'corpus.why-headers': ({ host }: Host) => `${host} sends more headers than a page needs`,
  'corpus.why-no-http': ({ host }: Host) => `${host} does not answer in proper HTTP`,
  'corpus.why-no-proof': ({ host, code }: Host & Code) =>
    `${host} cannot prove who it is, or does not speak https (${code})`,
  'corpus.why-not-asked': ({ host, code }: Host & Code) => `${host} could not be asked (${code})`,
  'corpus.why-nothing-answers': 'nothing answers there',
  'corpus.why-connection-cut': 'the connection was cut off',
  'corpus.why-answer-cut': 'the answer was cut off',
  'corpus.why-host-not-found': ({ host }: Host) => `${host} was not found`,
  'corpus.why-leads-to': ({ host, url, what }: Host & Url & What) =>
    `${host} leads to ${url}, ${what}, not one of the public web`,
  'corpus.why-circle': 'it redirects in a circle',
  'corpus.why-redirects': ({ count }: Count) => `it redirects more than ${count} times`,
  'corpus.why-redirects-nowhere': 'it redirects without saying where to',
  'corpus.why-redirects-wrongly': 'it redirects to what is no web address',
  'corpus.why-redirects-openly': 'it redirects from https to http, where its text could be changed on the way',
  'corpus.why-too-large': ({ size }: Size) => `it is larger than ${size}`,
  'corpus.why-packing': 'it is packed in a way that is not known here',
  'corpus.why-packed-wrongly': 'it is not packed in the way that it says',
  'corpus.why-damaged': ({ size }: Size) => `it is damaged, or larger than ${size} when unpacked`,

  'corpus.why-long-address': ({ count }: Count) => `the address is longer than ${count} characters`,
  'corpus.why-password': 'the address holds a user name or a password, which would be shown with every quote',
  'corpus.why-scheme': ({ code }: Code) => `${code} addresses are not fetched, only http and https`,
  'corpus.why-blocked-here': ({ host }: Host) => `${host} is blocked here`,
  'corpus.why-port': ({ code, host }: Code & Host) =>
    `port ${code} is not fetched unless the operator names ${host} in FETCH_ALLOW_HOSTS`,
  'corpus.why-not-public': ({ host, what }: Host & What) => `${host} is ${what}, not one of the public web`,
  'corpus.why-no-web-address': ({ text }: { text: string }) => `${text} is no web address`,
  'corpus.why-no-host': ({ text }: { text: string }) => `${text} is no host name`,

  'corpus.what-inner-name': ({ code }: Code) => `a name inside a network (${code})`,
  'corpus.what-no-dot': 'a name without a dot',
  'corpus.what-metadata': "the address of a cloud's metadata service",
  'corpus.what-documentation': 'an address for documentation',
  'corpus.what-benchmarks': 'an address for benchmarks',
  'corpus.what-unspecified': 'an address of no machine in particular',
  'corpus.what-broadcast': 'a broadcast address',
  'corpus.what-multicast': 'a multicast address',
  'corpus.what-link-local': 'a link-local address',
  'corpus.what-loopback': 'a loopback address',
  'corpus.what-carrier': "an address inside a carrier's network",
  'corpus.what-private': 'a private address',
  'corpus.what-mapped': 'an IPv4 address written as IPv6',
  'corpus.what-translator': 'an IPv4 address behind a translator',
  'corpus.what-tunnel': 'an IPv4 address behind a tunnel',
  'corpus.what-reserved': 'a reserved address',
  'corpus.what-no-address': 'no address at all',
  'corpus.what-own-machine': "the bot's own machine",

  'corpus.why-attached-nowhere': 'the attachment has no web address',
  'corpus.why-attached-password': "the attachment's address holds a password",
  'corpus.why-attached-openly': 'the attachment stands at an address that is not https',
  'corpus.why-attached-elsewhere': ({ url }: Url) => `the attachment stands at ${url}, which is not Discord's`,
  'corpus.why-attached-redirect': 'Discord sends the attachment from somewhere else',
  'corpus.why-attached-gone': ({ code }: Code) => `the attachment is no longer there (${code}); upload it again`,
  'corpus.why-attached-refused': ({ code }: Code) => `Discord did not give the attachment (${code})`,
} as const;
