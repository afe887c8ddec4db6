import type { Span } from '../domain/span.js';
import { say } from '../language/say.js';
import type { Text } from '../language/wording.js';
import type { Connection } from './sqlite-connection.js';
import type { KeptLine, KeptView, ViewStore } from './view-store.js';

/** Labels of rows kept before they had languages: English, with offsets for the words of the article. */
type FormerText = readonly (string | Span)[];

interface KeptRow extends Omit<KeptView, 'lines'> {
  readonly lines: readonly (Pick<KeptLine, 'marked'> &
    Readonly<Record<'above' | 'below', readonly (Text | FormerText)[]>>)[];
}

export function createSqliteViewStore(connection: Connection): ViewStore {
  const keep = connection.prepare(
    `INSERT OR REPLACE INTO answer_view SELECT id, @view FROM answer WHERE id = @answerId`,
  );
  const find = connection.prepare('SELECT view FROM answer_view WHERE answer_id = ?').pluck();
  return {
    keep(answerId, view) {
      keep.run({ answerId, view: JSON.stringify(view) });
    },
    view(answerId) {
      const row = find.get(answerId) as string | undefined;
      if (row === undefined) return null;
      const { lines, ...view } = JSON.parse(row) as KeptRow;
      return {
        ...view,
        lines: lines.map(({ above, below, marked }) => ({
          above: above.map(asText),
          below: below.map(asText),
          marked,
        })),
      };
    },
  };
}

function asText(label: Text | FormerText): Text {
  if (!isFormer(label)) return label;
  const parts = label.map((part) =>
    typeof part === 'string' ? part : ({ ...part, kind: 'slice', text: null } as const),
  );
  return say('views.former-label', { parts });
}

function isFormer(label: Text | FormerText): label is FormerText {
  return Array.isArray(label);
}
