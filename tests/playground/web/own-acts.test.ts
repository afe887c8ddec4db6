import { describe, expect, it } from 'vitest';
import {
  commandTaken,
  noActs,
  progressOf,
  settled,
  withCommand,
  withoutCommand,
  withoutPress,
  withPress,
} from '../../../src/playground/web/own-acts.js';
import { interaction } from './examples.js';

const sent = { label: '/ask', channelId: '30', interactionId: null, at: '2026-11-22T12:00:00.000Z', hasFailed: false };

describe('progressOf', () => {
  it('is pending until the server has told of the interaction', () => {
    expect(progressOf({ interactionId: null }, [])).toBe('pending');
    expect(progressOf({ interactionId: '1' }, [])).toBe('pending');
    expect(progressOf({ interactionId: '1' }, [interaction('1')])).toBe('pending');
  });

  it('is done once acknowledged, and failed when nothing came', () => {
    expect(progressOf({ interactionId: '1' }, [interaction('1', { acknowledgedAfter: 9 })])).toBe('done');
    expect(progressOf({ interactionId: '1' }, [interaction('1', { hasFailed: true })])).toBe('failed');
  });
});

describe('own acts', () => {
  it('shows a command until the bot acknowledges it', () => {
    const taken = commandTaken(withCommand(noActs, sent), sent, '1');
    expect(settled(taken, [interaction('1')]).commands).toHaveLength(1);
    expect(settled(taken, [interaction('1', { acknowledgedAfter: 9 })]).commands).toEqual([]);
  });

  it('takes back a command that the server refused', () => {
    expect(commandTaken(withCommand(noActs, sent), sent, null).commands).toEqual([]);
  });

  it('keeps a failed command in sight until it is dismissed, whatever is answered or forgotten meanwhile', () => {
    const failed = settled(commandTaken(withCommand(noActs, sent), sent, '1'), [interaction('1', { hasFailed: true })]);
    const next = { ...sent, label: '/help' };
    const answered = settled(commandTaken(withCommand(failed, next), next, '2'), [
      interaction('2', { acknowledgedAfter: 9 }),
    ]);
    expect(answered.commands).toEqual([{ ...sent, interactionId: '1', hasFailed: true }]);
    expect(progressOf(answered.commands[0]!, [])).toBe('failed');
    expect(withoutCommand(answered, answered.commands[0]!).commands).toEqual([]);
  });

  it('remembers whose modals belong to this window', () => {
    const acts = withPress(noActs, '100', { customId: 'more', interactionId: '3' });
    expect(settled(acts, [interaction('3', { acknowledgedAfter: 1 })]).interactionIds.has('3')).toBe(true);
  });

  it('keeps one press a message', () => {
    const first = withPress(noActs, '100', { customId: 'more', interactionId: '3' });
    const second = withPress(first, '100', { customId: 'less', interactionId: null });
    expect([...second.presses.values()].map(({ customId }) => customId)).toEqual(['less']);
    expect(withoutPress(second, '100').presses.size).toBe(0);
  });
});
