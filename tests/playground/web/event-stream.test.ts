import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventStreamReader } from '../../../src/playground/web/link/event-stream.js';

describe('EventStreamReader', () => {
  it('gives the data of complete events alone', () => {
    const reader = new EventStreamReader();
    expect(reader.read('data: {"a":1}\n\ndata: {"b"')).toEqual(['{"a":1}']);
    expect(reader.read(':2}\n\n')).toEqual(['{"b":2}']);
  });

  it('passes over comments and other fields', () => {
    expect(new EventStreamReader().read(': still here\n\nevent: x\nid: 4\ndata: 1\n\n')).toEqual(['1']);
  });

  it('joins the lines of one event', () => {
    expect(new EventStreamReader().read('data: one\ndata: two\n\n')).toEqual(['one\ntwo']);
  });

  it('gives the same events however the text is cut', () => {
    const event = fc.string().map((text) => JSON.stringify(text));
    fc.assert(
      fc.property(fc.array(event), fc.array(fc.nat(60)), (events, cuts) => {
        const reader = new EventStreamReader();
        let text = events.map((data) => `data: ${data}\n\n`).join('');
        const read: string[] = [];
        for (const cut of cuts) {
          read.push(...reader.read(text.slice(0, cut)));
          text = text.slice(cut);
        }
        read.push(...reader.read(text));
        expect(read).toEqual(events);
      }),
    );
  });
});
