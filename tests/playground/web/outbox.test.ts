import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/playground/web/link/actions.js';
import { openDraft, withText } from '../../../src/playground/web/composer/command-draft.js';
import { commandEntries } from '../../../src/playground/web/composer/command-search.js';
import { commandContent, textContent } from '../../../src/playground/web/composer/content.js';
import { Outbox, parcelText, type Parcel, type Unsent } from '../../../src/playground/web/composer/outbox.js';
import { commands } from './examples.js';

const here = { personId: '7', channelId: '30' };

describe('Outbox', () => {
  let refused: Unsent[];
  let outbox: Outbox;
  /** What was begun, and how each is brought to its end. */
  let begun: { readonly text: string; answer(answer: Answer<unknown>): void }[];
  const parcel = (text: string, place = 'here'): Parcel => ({
    place,
    content: textContent(text),
    replyTo: null,
    files: [],
    deliver: () => new Promise((answer) => begun.push({ text, answer })),
  });
  const texts = () => begun.map(({ text }) => text);
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    refused = [];
    begun = [];
    outbox = new Outbox({ onChange: () => undefined, onRefused: (unsent) => refused.push(unsent) });
  });

  it('begins the next one when the one before has arrived', async () => {
    for (const text of ['one', 'two', 'three']) outbox.send(parcel(text), here);
    await settle();
    expect(texts()).toEqual(['one']);
    expect(outbox.waiting).toBe(3);
    begun[0]!.answer({ kind: 'done', value: {} });
    await settle();
    expect(texts()).toEqual(['one', 'two']);
    expect(outbox.waiting).toBe(2);
  });

  it('gives back what was refused, and goes on', async () => {
    outbox.send(parcel('one'), here);
    outbox.send(parcel('two'), here);
    await settle();
    begun[0]!.answer({ kind: 'refused', sentence: 'wilma may not write here.' });
    await settle();
    expect(refused.map(({ parcel: { content }, sentence }) => [content, sentence])).toEqual([
      [textContent('one'), 'wilma may not write here.'],
    ]);
    expect(texts()).toEqual(['one', 'two']);
  });

  it('delivers where it was written, wherever one is by then', async () => {
    const places: unknown[] = [];
    const done = { kind: 'done', value: {} } as const;
    outbox.send({ ...parcel('one'), deliver: (at) => Promise.resolve((places.push(at), done)) }, here);
    outbox.send(
      { ...parcel('two'), deliver: (at) => Promise.resolve((places.push(at), done)) },
      { ...here, channelId: '31' },
    );
    await settle();
    expect(places).toEqual([here, { personId: '7', channelId: '31' }]);
  });

  it('keeps what is not sent by its place until it is discarded', () => {
    const unsent = { parcel: parcel('one'), sentence: 'No.' };
    outbox.keep(unsent);
    outbox.keep({ parcel: parcel('two', 'elsewhere'), sentence: 'No.' });
    expect(outbox.unsentIn('here')).toEqual([unsent]);
    outbox.discard(unsent);
    expect(outbox.unsentIn('here')).toEqual([]);
    expect(outbox.unsentIn('elsewhere')).toHaveLength(1);
  });

  it('keeps what is not sent of a place that is called otherwise', () => {
    outbox.keep({ parcel: parcel('one'), sentence: 'No.' });
    outbox.rename('here', 'there');
    expect(outbox.unsentIn('there').map(({ parcel: { content } }) => content)).toEqual([textContent('one')]);
  });
});

describe('parcelText', () => {
  it('is what was typed, and the names of the files', () => {
    const file = { name: 'tides.csv', uploadId: '5' };
    expect(parcelText({ content: textContent('look'), files: [file] })).toBe('look · tides.csv');
    expect(parcelText({ content: textContent(''), files: [file] })).toBe('tides.csv');
    const draft = withText(openDraft(commandEntries(commands)[0]!), 'question', 'who?');
    expect(parcelText({ content: commandContent(draft), files: [] })).toBe('/ask question: who?');
  });
});
