/** Pieces of an SVG. Everything that comes from outside goes through `escapeXml`. */

export const colours = {
  background: '#fbfaf7',
  border: '#8a8a86',
  text: '#1d1d1b',
  faint: '#55554f',
  grid: '#d9d7d0',
  mark: '#0b5c8a',
} as const;

export const fontFamily = 'DejaVu Sans';

/** Also drops what XML 1.0 does not allow: control characters and halves of surrogate pairs. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => entities[sign]!);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

export interface TextStyle {
  readonly size: number;
  readonly isBold?: boolean;
  readonly colour?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** One line of text. */
export function textAt(text: string, { x, y }: Place, style: TextStyle): string {
  const { size, isBold = false, colour = colours.text, anchor = 'start' } = style;
  const weight = isBold ? ' font-weight="bold"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${weight} fill="${colour}" text-anchor="${anchor}">${escapeXml(oneLine(text))}</text>`;
}

/** A line from one place to another. */
export function lineBetween(from: Place, to: Place, { colour, width }: { colour: string; width: number }): string {
  return `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}" stroke="${colour}" stroke-width="${width}"/>`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function drawing(
  { width, height }: { readonly width: number; readonly height: number },
  parts: readonly string[],
): string {
  const box = `width="${width}" height="${height}"`;
  const frame = `<rect x="1" y="1" width="${width - 2}" height="${height - 2}" rx="12" fill="${colours.background}" stroke="${colours.border}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} viewBox="0 0 ${width} ${height}" font-family="${fontFamily}">${frame}${parts.join('')}</svg>`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Whole graphemes that take about so many of a line's average letters, "…" where something was left out. */
export function cut(text: string, most: number): string {
  const line = oneLine(text);
  let [kept, room] = ['', most];
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line)) {
    room -= isWide.test(segment) ? 2 : 1;
    if (room < 0) return `${kept.trimEnd()}…`;
    kept += segment;
  }
  return line;
}

const isWide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}]/u;
