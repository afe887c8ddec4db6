import { readTags } from './xml-tags.js';

/** Tags that writers put into a headline; a `<` before other words is more likely one that they meant. */
const inlineTag =
  /<\/?(?:a|abbr|b|big|br|cite|code|em|font|i|mark|q|s|small|span|strike|strong|sub|sup|tt|u)(?:\s[^<>]*)?\/?>/i;

/** Text of HTML: tags gone, references resolved. */
export function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return html;
  const parts: string[] = [];
  const reader = {
    isDone: false,
    open: ({ name }: { readonly name: string }) => {
      if (breaking.has(name)) parts.push(' ');
    },
    text: (data: string) => {
      parts.push(data);
    },
    close: () => undefined,
  };
  readTags(html, reader, 'html');
  return parts.join('');
}

const breaking: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li']);

/** Text of a value of which nobody says whether it is HTML: references are resolved, tags go where they are plainly tags. */
export function textOfMaybeHtml(value: string): string {
  return textOfHtml(inlineTag.test(value) ? value : value.replaceAll('<', '&lt;'));
}
