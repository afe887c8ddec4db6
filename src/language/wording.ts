/** One label of ours before it has a language: `say` makes it, a catalogue has the words. Plain data, so that it can be kept. */
export interface Message {
  readonly kind: 'message';
  readonly key: string;
  readonly values: Readonly<Record<string, MessageValue>>;
}

/** A stretch of a quoted article inside a label: kept as offsets alone, so that an erased article leaves no words. */
export interface Slice {
  readonly kind: 'slice';
  readonly start: number;
  readonly end: number;
  /** `null`: not at hand (any more); shown as "…". */
  readonly text: string | null;
}

export type MessageValue =
  string | number | boolean | null | Message | Slice | FormedPiece | readonly (string | Message | Slice)[];

/** One line without forms: a name from outside as it is, or a label of ours. */
export type Text = string | Message;

/** Words for a reader. A plain string is shown letter for letter, whatever signs it holds, so names from outside are safe. */
export type Wording = Text | readonly Piece[];

export type Piece = Text | FormedPiece;

/** A piece that looks otherwise than the words around it. */
export type FormedPiece =
  | { readonly kind: 'strong'; readonly text: Text }
  /** What is typed or compared exactly: a date, a hash. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: Text; readonly url: string }
  /** In the reader's own time zone: `day` and `minute` as such, `ago` as "5 minutes ago". */
  | { readonly kind: 'moment'; readonly at: Date; readonly as: 'day' | 'minute' | 'ago' }
  /** By name, and nobody is pinged. */
  | { readonly kind: 'channel' | 'role' | 'member'; readonly id: string }
  | ListedPiece;

/** What Discord lists of ours, by its English names. Readers see what their Discord calls it, which may be in another language. */
export type ListedPiece =
  /** `corpus add`, `corpus`, `ask outlet`. */
  | { readonly kind: 'command' | 'command-group' | 'option'; readonly path: string }
  /** `Export` */
  | { readonly kind: 'menu-command'; readonly path: string };

export function strong(text: Text): FormedPiece {
  return { kind: 'strong', text };
}

export function code(text: string): FormedPiece {
  return { kind: 'code', text };
}

export function link(text: Text, url: string): FormedPiece {
  return { kind: 'link', text, url };
}

export function moment(at: Date, as: 'day' | 'minute' | 'ago' = 'minute'): FormedPiece {
  return { kind: 'moment', at, as };
}

export function named(kind: 'channel' | 'role' | 'member', id: string): FormedPiece {
  return { kind, id };
}

/** A command, with its subcommand where it has one: `command('corpus add')`. */
export function command(path: string): FormedPiece {
  return { kind: 'command', path };
}

/** A command of which only its subcommands can be called. */
export function commandGroup(path: string): FormedPiece {
  return { kind: 'command-group', path };
}

/** An option behind its command: `option('ask outlet')`. */
export function option(path: string): FormedPiece {
  return { kind: 'option', path };
}

/** A command in the menu of a message: `menuCommand('Export')`. */
export function menuCommand(name: string): FormedPiece {
  return { kind: 'menu-command', path: name };
}

export function slice({ start, end, text }: { start: number; end: number; text: string }): Slice {
  return { kind: 'slice', start, end, text };
}

/** Tag of a template whose values may be pieces: `` wording`Shared by ${who}.` ``. */
export function wording(strings: TemplateStringsArray, ...values: readonly (Piece | number)[]): readonly Piece[] {
  return strings
    .flatMap((string, index): Piece[] => {
      const value = values[index];
      return value === undefined ? [string] : [string, typeof value === 'number' ? String(value) : value];
    })
    .filter((piece) => piece !== '');
}

export function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'message';
}

/** As the parts of a longer wording. */
export function piecesOf(words: Wording): readonly Piece[] {
  return typeof words === 'string' || isMessage(words) ? [words] : words;
}
