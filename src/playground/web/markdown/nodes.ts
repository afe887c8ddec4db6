/** Marks around a stretch of text. */
export type MarkKind = 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler';

export type TimeStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 's' | 'S' | 'R';

/** One piece of a message as Discord's client understands it. */
export type MarkdownNode =
  /** Shown as it is; line breaks count. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: MarkKind; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'code-block'; readonly language: string | null; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'subtext' | 'quote'; readonly children: readonly MarkdownNode[] }
  /** `start`: the first number; `null` for bullets. */
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly MarkdownNode[])[] }
  /** `url`: http, https, mailto or tel, never another scheme. */
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'mention'; readonly of: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'everyone'; readonly who: 'everyone' | 'here' }
  | { readonly kind: 'command'; readonly name: string; readonly id: string }
  | { readonly kind: 'custom-emoji'; readonly name: string; readonly id: string }
  | { readonly kind: 'named-emoji'; readonly name: string; readonly emoji: string }
  /** `seconds` since 1970. */
  | { readonly kind: 'time'; readonly seconds: number; readonly style: TimeStyle }
  | { readonly kind: 'guide'; readonly place: 'guide' | 'browse' | 'customize' | 'linked-roles' };

/** What one rule made of the text at its place. */
export interface Match {
  /** Characters that it took; at least one. */
  readonly length: number;
  readonly nodes: readonly MarkdownNode[];
}

/** Where the text stands, which decides what is live in it. */
export type Place =
  /** A message's content, and a text display of Components V2. */
  | 'content'
  /** Description and field values. */
  | 'embed'
  /** An embed's title and its fields' names: marks, code and emoji alone. */
  | 'title';

export interface Setting {
  readonly place: Place;
  /** Quotes do not nest. */
  readonly isInQuote: boolean;
  /** An emphasis within an emphasis adds nothing. */
  readonly isInEmphasis: boolean;
  /** The text of a masked link: no blocks, no links, no escapes (discord-api-docs#6185). */
  readonly isInLink: boolean;
  /** The text begins at the start of a line. */
  readonly isLineStart: boolean;
  readonly depth: number;
}

/** The rules call the parser for what is inside them. */
export type ParseInside = (text: string, setting: Setting) => readonly MarkdownNode[];

/** One text that is being read. */
export interface Reader {
  readonly text: string;
  readonly setting: Setting;
  readonly parseInside: ParseInside;
  /** Marks of which the rest of the text holds no end, so that nobody looks for one again. */
  readonly endless: Set<string>;
  /** Where each bracket of the text closes, once somebody has asked. */
  brackets?: ReadonlyMap<number, number>;
}

/** Tries at one place; `null`: the rule has nothing to say there. */
export type Rule = (reader: Reader, start: number) => Match | null;
