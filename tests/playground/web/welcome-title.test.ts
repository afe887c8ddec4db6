import { expect, it } from 'vitest';
import { welcomeTitle } from '../../../src/playground/web/channel/welcome-title.js';
import { hereOf } from '../../../src/playground/web/here.js';
import { reduce } from '../../../src/playground/web/state.js';
import { snapshot } from './examples.js';

it.each([
  ['30', 'Welcome to #questions'],
  ['31', 'Thread ‘the window’ in #questions'],
  ['50', 'Verbatim'],
])('channel %s is titled for what it is', (channelId, title) => {
  expect(welcomeTitle(hereOf(reduce(null, { ...snapshot, channelId })!))).toBe(title);
});
