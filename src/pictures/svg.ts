/** Pieces of an SVG. Everything that comes from outside goes through `escapeXml`. */

/**
 * A card of its own, since a picture is not told whether it is shown on a dark page or on a white one: dark, so that it
 * does not glare on the first, with a border that is seen on both. Text has a contrast of at least 7 with the card.
 */
export const colours = {
  background: '#24262b',
  border: '#7f8591',
  text: '#f3f4f6',
  faint: '#c3c7cf',
  grid: '#454952',
  mark: '#8ecbff',
} as const;

export const fontFamily = 'DejaVu Sans';

/**
 * Units of every picture's width. A phone shows it about 360 pixels wide, so that text of `textSize.small` is 12 pixels high there; a
 * desktop at most 550 wide and 350 high, so that it stays as large there only in a picture that is wider than tall.
 */
export const pictureWidth = 560;
export const textSize = { small: 19, normal: 20 } as const;
/** Pixels of a unit: sharp where it is shown wider, and when it is opened. */
const density = 2;

/** Of the language of our own words. Names and quoted words in it keep their own. */
export type TextDirection = 'ltr' | 'rtl';

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

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface TextStyle {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly colour?: string;
  /** Where the line begins, in the order of reading, unless it is said to end or to have its middle there. */
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Letters that the font lacks would all be one and the same box. */
const undrawn =
  /[^\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Armenian}\p{sc=Georgian}\p{sc=Common}\p{sc=Inherited}]+/gu;

/** Draws as the reader reads: of a language written from the right, everything is laid out from the right. */
export class Drawing {
  readonly #parts: string[] = [];

  constructor(readonly direction: TextDirection) {}

  /** One line of text. */
  text(text: string, place: Place, style: TextStyle = {}): void {
    const { size = textSize.small, isBold = false, colour = colours.text, anchor = 'start' } = style;
    const weight = isBold ? ' font-weight="bold"' : '';
    const { x, y } = this.#at(place);
    const side = this.direction === 'ltr' || anchor === 'middle' ? anchor : anchor === 'start' ? 'end' : 'start';
    this.#parts.push(
      `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${weight} fill="${colour}" text-anchor="${side}">${escapeXml(this.#directed(text))}</text>`,
    );
  }

  line(from: Place, to: Place, { colour, width }: { readonly colour: string; readonly width: number }): void {
    const [start, end] = [this.#at(from), this.#at(to)];
    this.#parts.push(
      `<line x1="${round(start.x)}" y1="${round(start.y)}" x2="${round(end.x)}" y2="${round(end.y)}" stroke="${colour}" stroke-width="${width}"/>`,
    );
  }

  /** A line through several places that says nothing of what is between them. */
  dashes(places: readonly Place[], colour: string): void {
    const points = places.map((place) => this.#at(place)).map(({ x, y }) => `${round(x)},${round(y)}`);
    this.#parts.push(
      `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="6 5"/>`,
    );
  }

  /** The number of a quote in a disc; hollow where `isFilled` is false. */
  badge(number: number, place: Place, isFilled: boolean): void {
    this.disc(place, badgeRadius, isFilled);
    const colour = isFilled ? colours.background : colours.mark;
    this.text(
      String(number),
      { x: place.x, y: place.y + 6.5 },
      { size: textSize.small, isBold: true, anchor: 'middle', colour },
    );
  }

  disc(place: Place, radius: number, isFilled: boolean): void {
    const { x, y } = this.#at(place);
    const fill = isFilled ? colours.mark : colours.background;
    this.#parts.push(
      `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${fill}" stroke="${colours.mark}" stroke-width="2"/>`,
    );
  }

  /** The whole picture. */
  svg(height: number): string {
    const [wide, high] = [pictureWidth * density, Math.ceil(height * density)];
    const frame = `<rect x="1" y="1" width="${pictureWidth - 2}" height="${round(height - 2)}" rx="10" fill="${colours.background}" stroke="${colours.border}" stroke-width="2"/>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${pictureWidth} ${round(height)}" font-family="${fontFamily}">${frame}${this.#parts.join('')}</svg>`;
  }

  #at({ x, y }: Place): Place {
    return { x: this.direction === 'ltr' ? x : pictureWidth - x, y };
  }

  /** The painter takes every line to be written from the left, whatever letter it begins with, unless it is told here. */
  #directed(text: string): string {
    const drawn = oneLine(text).replace(undrawn, '…');
    return `${this.direction === 'ltr' ? '\u2066' : '\u2067'}${drawn}\u2069`;
  }
}

export const badgeRadius = 14;

/** With a direction of its own, whatever stands around it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
