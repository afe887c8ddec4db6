import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/playground/page-protocol.js';
import { hereOf, type Here } from '../../../src/playground/web/here.js';
import { reduce } from '../../../src/playground/web/state.js';
import { snapshot } from './examples.js';

const at = (part: Partial<Snapshot>): Here => hereOf(reduce(null, { ...snapshot, ...part })!);

describe('hereOf', () => {
  it('names the channel and who is in it', () => {
    const here = at({});
    expect(here.title).toBe('#questions');
    expect(here.members.map(({ name }) => name)).toEqual(['Verbatim', 'wilma', 'wilma brook']);
    expect(here.names.channels.get('31')).toBe('the window');
  });

  it('knows the roles that the viewer holds here', () => {
    expect([...at({}).viewerRoleIds]).toEqual([]);
    expect([...at({ personId: '8' }).viewerRoleIds]).toEqual(['40']);
  });

  it('is with the bot alone in the direct conversation', () => {
    const here = at({ channelId: '50' });
    expect(here.title).toBe('@Verbatim');
    expect(here.guild).toBeNull();
    expect(here.members.map(({ name }) => name)).toEqual(['wilma', 'Verbatim']);
  });

  it('bears a list of people that lags behind', () => {
    expect(at({ personId: '99' }).person.name).toBe('Somebody');
  });
});
