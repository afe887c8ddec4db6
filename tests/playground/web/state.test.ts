import { describe, expect, it } from 'vitest';
import type { LogLine, PageEvent } from '../../../src/playground/page-protocol.js';
import { reduce, type PageState } from '../../../src/playground/web/state.js';
import { interaction, message, snapshot } from './examples.js';

function after(...events: readonly PageEvent[]): PageState {
  const state = [snapshot, ...events].reduce<PageState | null>(reduce, null);
  return state!;
}

const ids = ({ seen }: PageState): string[] => seen.messages.map(({ id }) => id);

describe('reduce', () => {
  it('knows nothing before the first snapshot', () => {
    expect(reduce(null, { kind: 'message', message: message('102') })).toBeNull();
  });

  it('puts a new message at the end', () => {
    expect(ids(after({ kind: 'message', message: message('102') }))).toEqual(['100', '101', '102']);
  });

  it('edits a message in its place', () => {
    const state = after({ kind: 'message', message: message('100', { content: 'edited' }) });
    expect(ids(state)).toEqual(['100', '101']);
    expect(state.seen.messages[0]?.content).toBe('edited');
  });

  it('leaves other messages as the very same objects, so that they are not rendered again', () => {
    const state = after({ kind: 'message', message: message('101', { content: 'edited' }) });
    expect(state.seen.messages[0]).toBe(snapshot.messages[0]);
  });

  it('takes a message away, and is not troubled by one that it never saw', () => {
    expect(ids(after({ kind: 'message-gone', id: '100' }, { kind: 'message-gone', id: '999' }))).toEqual(['101']);
  });

  describe('a reply', () => {
    const reply = message('102', { referenced_message: message('100') });
    const repliedTo = (state: PageState) => state.seen.messages.find(({ id }) => id === '102')?.referenced_message;

    it('holds what it replies to while that is there', () => {
      expect(repliedTo(after({ kind: 'message', message: reply }))?.content).toBe('message 100');
      expect(repliedTo(after({ ...snapshot, messages: [...snapshot.messages, reply] }))?.content).toBe('message 100');
    });

    it('holds nothing of a message that was taken away, also when it is edited or seen anew afterwards', () => {
      const gone = { kind: 'message-gone', id: '100' } as const;
      expect(repliedTo(after({ kind: 'message', message: reply }, gone))).toBeNull();
      expect(repliedTo(after(gone, { kind: 'message', message: reply }))).toBeNull();
      expect(repliedTo(after({ ...snapshot, messages: [message('101'), reply] }))).toBeNull();
    });
  });

  it('follows an interaction from its birth to its answer', () => {
    const state = after(
      { kind: 'interaction', interaction: interaction('1') },
      { kind: 'interaction', interaction: interaction('2') },
      { kind: 'interaction', interaction: interaction('1', { acknowledgedAfter: 12 }) },
    );
    expect(state.seen.interactions.map(({ id, acknowledgedAfter }) => [id, acknowledgedAfter])).toEqual([
      ['1', 12],
      ['2', null],
    ]);
  });

  it('keeps choices and modals by their interaction', () => {
    const state = after(
      { kind: 'choices', interactionId: '5', choices: [{ name: 'Gull', value: 'gull' }] },
      { kind: 'modal', interactionId: '6', modal: { custom_id: 'm', title: 'Say more', components: [] } },
    );
    expect(state.choices.get('5')).toEqual([{ name: 'Gull', value: 'gull' }]);
    expect(state.modals.get('6')?.title).toBe('Say more');
  });

  it('lets the oldest log lines go', () => {
    const line = (text: string): PageEvent => ({
      kind: 'log',
      line: { at: '2026-11-22T12:00:00.000Z', level: 'info', text } satisfies LogLine,
    });
    const state = after(...Array.from({ length: 600 }, (_, index) => line(`line ${index}`)));
    expect(state.seen.log).toHaveLength(500);
    expect(state.seen.log.at(-1)?.text).toBe('line 599');
  });

  it('takes what comes as a whole as it comes', () => {
    const state = after(
      { kind: 'bot', bot: { id: '1', name: 'Verbatim', connectedShards: 0 } },
      { kind: 'commands', commands: [] },
      { kind: 'places', people: [], guilds: [] },
      { kind: 'faults', faults: [{ fault: { kind: 'network', isDown: true }, timesLeft: null }] },
    );
    expect(state.seen).toMatchObject({ bot: { connectedShards: 0 }, commands: [], people: [], guilds: [] });
    expect(state.seen.faults).toHaveLength(1);
  });

  it('begins anew with the next snapshot', () => {
    const state = after(
      { kind: 'choices', interactionId: '5', choices: [] },
      { kind: 'message', message: message('102') },
      snapshot,
    );
    expect(ids(state)).toEqual(['100', '101']);
    expect(state.choices.size).toBe(0);
  });
});
