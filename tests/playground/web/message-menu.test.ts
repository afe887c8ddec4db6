import { ApplicationCommandType, MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { messageMenu } from '../../../src/playground/web/menu/message-menu.js';
import { command } from './examples.js';

const bot = { id: '9', username: 'Verbatim', global_name: 'Verbatim' };
const answer = { id: '70', author: bot, content: 'Nine boats.' } as APIMessage;

/** What the menu of the message offers, and what its entries do. */
function menuFor(personId: string, message: APIMessage = answer, mayModerate = false) {
  const done: unknown[] = [];
  const items = messageMenu(message, {
    commands: [{ ...command('Ask about this', '', []), id: '50', type: ApplicationCommandType.Message }],
    personId,
    mayModerate,
    reply: ({ id }) => done.push(['reply', id]),
    copy: (text) => done.push(['copy', text]),
    act: (act) => done.push(act),
    actCommand: (label, act) => done.push([label, act]),
  });
  const run = (label: string): unknown => {
    items.find((item) => item.label === label)!.run();
    return done.pop();
  };
  return { labels: items.map(({ label }) => label), run };
}

test('a message of another can be replied to, copied and asked about, and deleted by moderators alone', () => {
  const common = ['Reply', 'Copy text', 'Copy message ID'];
  expect(menuFor('20').labels).toEqual([...common, 'Ask about this']);
  const { labels, run } = menuFor('20', answer, true);
  expect(labels).toEqual([...common, 'Delete message', 'Ask about this']);
  expect(run('Delete message')).toEqual({ kind: 'dismiss', messageId: '70' });
  expect(run('Copy text')).toEqual(['copy', 'Nine boats.']);
  expect(run('Ask about this')).toEqual([
    'Ask about this',
    { kind: 'message-command', commandId: '50', messageId: '70' },
  ]);
});

test('one’s own message can be deleted, and one for one’s own eyes dismissed and not replied to', () => {
  expect(menuFor('9').labels).toContain('Delete message');
  const { labels } = menuFor('20', { ...answer, flags: MessageFlags.Ephemeral });
  expect(labels).toEqual(['Copy text', 'Copy message ID', 'Dismiss message', 'Ask about this']);
});
