import { emojiByName } from './emoji-names.js';
import type { MarkdownNode, Match, Reader } from './nodes.js';

const bareUrl = /https?:\/\/[^\s<]+[^<.,:;"'\]\s]/iy;
const invitation = /discord(?:app)?\.(?:gg|com\/invite|gift|new)\/[\w-]+/iy;
const angled = /<([^\s<>]+)>/y;
const mailAddress = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;
const anyAddress = /https?:\/\/\S|discord(?:app)?\.(?:gg|gift|new)\//i;
const pictograph = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
const customEmoji = /<a?:\w+:\d+>/;
const namedEmoji = /:([\w+-]+):/g;

/** An address that stands in the text as it is. What only looks like one is text as a whole. */
export function bareUrlAt({ text, setting }: Reader, start: number): Match | null {
  if (setting.isInLink || setting.place === 'title') return null;
  invitation.lastIndex = start;
  const invited = invitation.exec(text);
  if (invited !== null) return linked(invited[0], invited[0].length, `https://${invited[0]}`);
  bareUrl.lastIndex = start;
  const found = bareUrl.exec(text);
  if (found === null) return null;
  const shown = withoutOpenParenthesis(found[0]);
  if (safeUrl(shown) !== null) return linked(shown, shown.length);
  return { length: shown.length, nodes: [{ kind: 'text', text: shown }] };
}

/** `<https://…>`, `<mailto:…>`, `<tel:…>`, `<name@host>`. */
export function angledUrlAt({ text, setting }: Reader, start: number): Match | null {
  if (setting.isInLink || setting.place === 'title') return null;
  angled.lastIndex = start;
  const found = angled.exec(text);
  if (found === null) return null;
  const [whole, shown] = [found[0], found[1]!];
  if (mailAddress.test(shown)) return linked(shown, whole.length, `mailto:${shown}`);
  return safeUrl(shown) === null ? null : linked(shown, whole.length);
}

/**
 * `[text](address)`, `[text](<address>)`, either with a title in quotes. Text that holds an address is shown as written
 * (discord-api-docs#7721), and so is text with emoji outside embeds (#6810).
 */
export function maskedLinkAt(reader: Reader, start: number): Match | null {
  const { text, setting, parseInside } = reader;
  if (setting.place === 'title' || setting.isInLink) return null;
  reader.brackets ??= bracketPairs(text);
  const textEnd = reader.brackets.get(start);
  const target = textEnd === undefined || text[textEnd + 1] !== '(' ? null : targetAt(text, textEnd + 2);
  if (textEnd === undefined || target === null) return null;
  const shown = text.slice(start + 1, textEnd);
  const url = safeUrl(target.url);
  if (url === null || shown.trim() === '') return null;
  const length = target.end - start;
  const isLiteral = anyAddress.test(shown) || (setting.place === 'content' && hasEmoji(shown));
  if (isLiteral) return { length, nodes: [{ kind: 'text', text: text.slice(start, target.end) }] };
  const children = parseInside(shown, { ...setting, isInLink: true, isLineStart: false });
  return { length, nodes: [{ kind: 'link', url, children }] };
}

/** Where each bracket closes that does; a backslash changes nothing. */
function bracketPairs(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') open.push(at);
    else if (text[at] === ']') {
      const from = open.pop();
      if (from !== undefined) pairs.set(from, at);
    }
  }
  return pairs;
}

const target = /\s*(?:<([^\s<>]*)>|((?:\([^\s()]*\)|[^\s()])*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/y;

function targetAt(text: string, start: number): { readonly url: string; readonly end: number } | null {
  target.lastIndex = start;
  const found = target.exec(text);
  return found === null ? null : { url: found[1] ?? found[2]!, end: target.lastIndex };
}

/** The address when a click on it may leave the page; `null` for every other scheme. */
export function safeUrl(url: string): string | null {
  if (!/^(?:https?:\/\/[^\s/]|mailto:\S|tel:[+\d])/i.test(url) || !URL.canParse(url)) return null;
  return new URL(url).href;
}

function linked(shown: string, length: number, url: string = shown): Match {
  const node: MarkdownNode = { kind: 'link', url: new URL(url).href, children: [{ kind: 'text', text: shown }] };
  return { length, nodes: [node] };
}

/** `(see https://a.example/b)`: the last parenthesis is the sentence's. */
function withoutOpenParenthesis(url: string): string {
  let end = url.length;
  let surplus = url.split(')').length - url.split('(').length;
  while (surplus > 0 && url[end - 1] === ')') {
    end--;
    surplus--;
  }
  return url.slice(0, end).replace(end < url.length ? /[.,:;"'\]]+$/ : /$^/, '');
}

function hasEmoji(text: string): boolean {
  if (pictograph.test(text) || customEmoji.test(text)) return true;
  return [...text.matchAll(namedEmoji)].some(([, name]) => emojiByName.has(name!));
}
