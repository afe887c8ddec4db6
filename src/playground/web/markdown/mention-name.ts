import type { MarkdownNode } from './nodes.js';

/** What is mentioned is called by these, by id. */
export interface MentionNames {
  readonly people: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, string>;
}

/** As Discord's client writes a mention, e.g. `@wilma`, `#harbour`; what nobody knows is called unknown. */
export function mentionName(
  { of, id }: Extract<MarkdownNode, { kind: 'mention' }>,
  { people, channels, roles }: MentionNames,
): string {
  switch (of) {
    case 'user':
      return `@${people.get(id) ?? 'unknown-user'}`;
    case 'role':
      return `@${roles.get(id) ?? 'unknown-role'}`;
    case 'channel':
      return `#${channels.get(id) ?? 'unknown'}`;
  }
}
