/** What a file of feedparser's test data says must be read from it, of the things that a listing gives. */
export interface Expectation {
  /** Place of the item, counted from 0. */
  readonly of: 'feed' | number;
  readonly field: 'title' | 'link' | 'no link' | 'published' | 'updated' | 'length';
  readonly value: string;
}

const string = `'((?:[^'\\\\]|\\\\.)*)'|"((?:[^"\\\\]|\\\\.)*)"`;
const subject = `(?:entries\\[(\\d)\\]|(feed))`;
const equals = new RegExp(
  `${subject}(?:\\['|\\.)(title|title_detail'\\]\\['value|link|published|updated)(?:'\\])? == (?:entries\\[\\d\\]\\['link'\\] == )?u?(?:${string})`,
  'g',
);
const parsed = /entries\[(\d)\]\['(published|updated)_parsed'\] == \((\d+), (\d+), (\d+), (\d+), (\d+), (\d+),/g;
const withoutLink = /not entries\[(\d)\]\.has_key\('link'\)/g;
const length = /len\(entries\) == (\d+)/g;

/** Reads the Python after `Expect:`. What stands there of other fields is passed over. */
export function expectationsOf(text: string): Expectation[] {
  const line = /Expect:\s*(.*)/.exec(text)?.[1] ?? '';
  const found: Expectation[] = [];
  for (const [, item, feed, field, single, double] of line.matchAll(equals)) {
    const name = field!.replace(/_detail.*/, '') as Expectation['field'];
    if (feed !== undefined && name !== 'title') continue;
    found.push({ of: feed === undefined ? Number(item) : 'feed', field: name, value: unescaped(single ?? double!) });
  }
  for (const [, item, field, ...time] of line.matchAll(parsed)) {
    const [year, month, day, hour, minute, second] = time.map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const value = new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString();
    found.push({ of: Number(item), field: field as 'published' | 'updated', value });
  }
  for (const [, item] of line.matchAll(withoutLink)) found.push({ of: Number(item), field: 'no link', value: '' });
  for (const [, count] of line.matchAll(length)) found.push({ of: 'feed', field: 'length', value: count! });
  return found;
}

function unescaped(literal: string): string {
  return literal.replace(/\\(u[\da-f]{4}|x[\da-f]{2}|.)/gi, (_, code: string) =>
    code.length > 1 ? String.fromCharCode(parseInt(code.slice(1), 16)) : code,
  );
}
