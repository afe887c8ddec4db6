import { oneLine } from './svg.js';

/** How wide texts are drawn, near enough to keep them on the card: in ems of DejaVu Sans. */

const widths: readonly (readonly [RegExp, number])[] = [
  [/^[\p{Mn}\p{Me}\p{Cf}]+$/u, 0],
  [/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}…—]/u, 1],
  [/^[MWmw%@]/u, 0.98],
  [/^[iljI'’|]/u, 0.3],
  [/^[frt.,:;!()[\] ·-]/u, 0.38],
  [/^\p{Lu}/u, 0.71],
];
const usual = 0.62;
const boldFactor = 1.12;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function widthOfGrapheme(grapheme: string): number {
  return widths.find(([pattern]) => pattern.test(grapheme))?.[1] ?? usual;
}

export interface FitStyle {
  readonly size: number;
  readonly isBold?: boolean;
}

/** In units of the picture. */
export function widthOf(text: string, { size, isBold = false }: FitStyle): number {
  let ems = 0;
  for (const { segment } of graphemes.segment(text)) ems += widthOfGrapheme(segment);
  return ems * size * (isBold ? boldFactor : 1);
}

/** Whole graphemes that fit, "…" where something was left out. */
export function cut(text: string, room: number, style: FitStyle): string {
  const line = oneLine(text);
  if (widthOf(line, style) <= room) return line;
  let kept = '';
  let left = room - widthOf('…', style);
  for (const { segment } of graphemes.segment(line)) {
    left -= widthOf(segment, style);
    if (left < 0) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…${closing(kept)}`;
}

/** What ends the isolates that a cut left open, so that nothing behind it is drawn into them. */
function closing(kept: string): string {
  const open = (kept.match(/[\u2066-\u2068]/g)?.length ?? 0) - (kept.match(/\u2069/g)?.length ?? 0);
  return '\u2069'.repeat(Math.max(0, open));
}

/** As few lines as whole words allow; what has no room in the last of them is cut. */
export function linesOf(
  text: string,
  room: number,
  { most, ...style }: FitStyle & { readonly most: number },
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && lines.length + 1 < most && widthOf(longer, style) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return rejoined([...lines, line]).map((one) => cut(one, room, style));
}

/** An isolate that goes over the end of a line is ended there and opened again. */
function rejoined(lines: readonly string[]): string[] {
  let carried: string[] = [];
  return lines.map((line) => {
    const opened = carried.join('') + line;
    const open: string[] = [];
    for (const mark of opened.match(/[\u2066-\u2069]/g) ?? []) {
      if (mark === '\u2069') open.pop();
      else open.push(mark);
    }
    carried = open;
    return opened + '\u2069'.repeat(open.length);
  });
}
