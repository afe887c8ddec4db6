interface Code {
  readonly code: string;
}
interface Size {
  readonly size: string;
}
interface Count {
  readonly count: number;
}
interface What {
  readonly what: string;
}

/** Why a page holds no article or a listing no pages; as `corpusReasons`. */
export const corpusPageReasons = {
  'corpus.why-empty': 'empty',
  'corpus.why-no-text': 'no text',
  'corpus.why-not-text': ({ what }: What) => `not text but ${what}`,
  'corpus.why-unsaid': 'it does not say what it is',
  'corpus.why-kind': ({ code }: Code) => `of a kind that is not read (${code})`,
  'corpus.why-file-kind': ({ code }: Code) => `not a kind of file that is read (${code})`,
  'corpus.why-larger': ({ size }: Size) => `larger than ${size}`,
  'corpus.why-unicode': 'its text is not well-formed Unicode',
  'corpus.why-not-read': ({ what }: What) => `could not be read (${what})`,
  'corpus.why-unreadable': ({ what }: What) => `unreadable (${what})`,
  'corpus.what-permission': 'permission denied',
  'corpus.what-not-there': 'it is not there',
  'corpus.what-folder': 'it is a folder',
  'corpus.what-links': 'its links lead in a circle',
  'corpus.what-open-files': 'too many open files',
  'corpus.what-disk': 'the disk reports an error',
  'corpus.what-unlistable': "its folder can't be listed",
  'corpus.what-unknown': 'for an unknown reason',

  'corpus.why-check': 'a check that a person is reading, not an article',
  'corpus.why-script': 'shows nothing without JavaScript',
  'corpus.why-paywall': 'a paywall, not an article',
  'corpus.why-consent': 'a request for consent, not an article',
  'corpus.why-log-in': 'a log-in page, not an article',

  'corpus.why-line-long': ({ size }: Size) => `a line longer than ${size}`,
  'corpus.why-line-malformed': 'malformed JSON',
  'corpus.why-line-no-object': 'a line that is not a JSON object',
  'corpus.why-line-no-text': 'no text: the key "text" is missing or is not a string',
  'corpus.why-no-gzip': 'not gzip data, or damaged',
  'corpus.why-gzip-after': ({ count }: Count) =>
    `the gzip data is damaged after line ${count}; the lines before are kept`,

  'corpus.why-no-pdf': 'not a PDF',
  'corpus.why-pdf-damaged': 'a PDF that is damaged',
  'corpus.why-pdf-locked': 'a PDF that is protected by a password',
  'corpus.why-pdf-scan': 'a PDF without text, probably a scan',
  'corpus.why-pdf-pages': ({ count }: Count) => `a PDF of more than ${count} pages`,
  'corpus.why-pdf-long': ({ count }: Count) => `a PDF of more than ${count} million characters`,
  'corpus.why-pdf-slow': ({ count }: Count) => `a PDF that takes longer than ${count} s to read`,
  'corpus.why-pdf-memory': ({ count }: Count) => `a PDF that takes more than ${count} MB of memory to read`,

  'corpus.what-pdf': 'a PDF',
  'corpus.what-zip': 'a ZIP archive or an office document',
  'corpus.what-gzip': 'gzip data',
  'corpus.what-png': 'a PNG picture',
  'corpus.what-jpeg': 'a JPEG picture',
  'corpus.what-gif': 'a GIF picture',
  'corpus.what-program': 'a program',
  'corpus.what-binary': 'binary data',

  'corpus.why-gzip': 'damaged gzip data',
  'corpus.why-json-large': 'JSON larger than 10 MB',
  'corpus.why-json': 'JSON that is no JSON Feed',
  'corpus.why-opml': 'an OPML list of feeds and no feed; name the feeds one by one',
  'corpus.why-xml': 'XML that is neither a feed nor a site map',
  'corpus.why-neither': 'neither a feed nor a site map',
  'corpus.why-html': 'an HTML page and no feed, which links none',
  'corpus.why-html-feed': ({ text }: { text: string }) => `an HTML page and no feed, which links the feed ${text}`,
  'corpus.why-html-feeds': ({ text }: { text: string }) => `an HTML page and no feed, which links the feeds ${text}`,
} as const;
