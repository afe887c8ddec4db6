import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiError } from '../../src/playground/server/api-error.js';
import { checkChoices } from '../../src/playground/server/rules/choices.js';
import { checkCommands } from '../../src/playground/server/rules/commands.js';
import { keptComponents } from '../../src/playground/server/rules/components.js';
import { keptEmbeds } from '../../src/playground/server/rules/embeds.js';
import { checkMessage } from '../../src/playground/server/rules/messages.js';
import { checkModal } from '../../src/playground/server/rules/modals.js';

const names = [
  ...['type', 'components', 'component', 'accessory', 'custom_id', 'style', 'label', 'url', 'options', 'value', 'name'],
  ...['content', 'embeds', 'fields', 'title', 'flags', 'allowed_mentions', 'parse', 'users', 'attachments', 'id'],
  ...[
    'toString',
    'valueOf',
    'media',
    'items',
    'file',
    'choices',
    'min_values',
    'default_values',
    'description',
    'author',
    'nonce',
    'poll',
  ],
];
/** Any JSON, of which much looks like what Discord takes. */
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, 'x', '', 'attachment://a.png', 0, 1, 2, 3, 4, 10, 17, 18, 32_768, -1, 0.5),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('json'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));
const body = fc.dictionary(fc.constantFrom(...names), json, { noNullPrototype: true });

/** Whatever is sent, it is taken or refused in Discord's form: the server never stumbles over it. */
function isTakenOrRefused(check: () => void): boolean {
  try {
    check();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(ApiError);
    return false;
  }
}

test('a message of any form is taken or refused, and what is taken can be kept', () => {
  fc.assert(
    fc.property(body, (message) => {
      if (
        !isTakenOrRefused(() => {
          checkMessage(message, { path: [], files: [], former: null });
        })
      )
        return;
      keptComponents(message['components']);
      keptEmbeds(message['embeds']);
    }),
    { numRuns: 1000 },
  );
});

test('modals, commands and choices of any form are taken or refused', () => {
  fc.assert(
    fc.property(json, fc.array(body, { maxLength: 3 }), (data, commands) => {
      isTakenOrRefused(() => {
        checkModal(data);
      });
      isTakenOrRefused(() => {
        checkCommands(commands, 'global');
      });
      isTakenOrRefused(() => {
        checkChoices(data, 3);
      });
    }),
    { numRuns: 1000 },
  );
});

test('each component gets an id of its own, and keeps the one that it has', () => {
  const leaf = fc.record({ type: fc.constant(10), id: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }) });
  fc.assert(
    fc.property(fc.uniqueArray(leaf, { selector: ({ id }) => id ?? Symbol('none') }), (components) => {
      const ids = keptComponents(components).map(({ id }) => id);
      expect(new Set(ids).size).toBe(components.length);
      components.forEach(({ id }, index) => {
        if (id !== undefined) expect(ids[index]).toBe(id);
      });
    }),
  );
});
