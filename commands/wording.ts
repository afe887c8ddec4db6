/** Words for a reader. A plain string is shown letter for letter, whatever signs it holds, so names from outside are safe. */
export type Wording = string | readonly Piece[];

export type Piece =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  /** What is typed or compared exactly: a command, a hash. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** In the reader's own time zone: `day` and `minute` as such, `ago` as "5 minutes ago". */
  | { readonly kind: 'moment'; readonly at: Date; readonly as: 'day' | 'minute' | 'ago' }
  /** By name, and nobody is pinged. */
  | { readonly kind: 'channel' | 'role' | 'member'; readonly id: string };

export function strong(text: string): Piece {
  return { kind: 'strong', text };
}

export function code(text: string): Piece {
  return { kind: 'code', text };
}

export function link(text: string, url: string): Piece {
  return { kind: 'link', text, url };
}

export function moment(at: Date, as: 'day' | 'minute' | 'ago' = 'minute'): Piece {
  return { kind: 'moment', at, as };
}

export function named(kind: 'channel' | 'role' | 'member', id: string): Piece {
  return { kind, id };
}

/** The words alone, as in a file. */
export function plainText(wording: Wording): string {
  if (typeof wording === 'string') return wording;
  return wording.map((piece) => (typeof piece === 'string' ? piece : plainPiece(piece))).join('');
}

function plainPiece(piece: Exclude<Piece, string>): string {
  switch (piece.kind) {
    case 'strong':
    case 'code':
      return piece.text;
    case 'link':
      return `${piece.text} (${piece.url})`;
    case 'moment':
      return piece.at.toISOString();
    default:
      return piece.id;
  }
}
