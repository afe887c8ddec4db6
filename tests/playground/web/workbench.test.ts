import { describe, expect, it } from 'vitest';
import type { LogLine } from '../../../src/playground/page-protocol.js';
import { readFault } from '../../../src/playground/server/control/read-fault.js';
import { faultForms, faultLabel, type FaultForm } from '../../../src/playground/web/workbench/fault-forms.js';
import { filterLog, levelLabel } from '../../../src/playground/web/workbench/log-filter.js';

/** A form as it is first shown. */
function untouched({ fields }: FaultForm): Record<string, string | number | boolean | undefined> {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.kind === 'choice' ? field.choices[0]?.value : (field.initial ?? undefined),
    ]),
  );
}

describe('faultForms', () => {
  it.each(faultForms.map((form) => [form.title, form] as const))('"%s" asks for what the server takes', (_, form) => {
    const fault = form.faultOf(untouched(form));
    expect(readFault(JSON.parse(JSON.stringify(fault)))).toEqual(fault);
    expect(faultLabel(fault)).not.toBe('');
  });

  it('reach every kind of fault but the network, which has a switch of its own', () => {
    expect(new Set(faultForms.map((form) => form.faultOf(untouched(form)).kind))).toEqual(
      new Set([
        'drop-sockets',
        'miss-heartbeats',
        'refuse-resume',
        'refuse-identify',
        'ask-to-reconnect',
        'invalid-session',
        'malformed-dispatch',
        'shards',
        'rest',
        'slow',
      ]),
    );
  });
});

describe('filterLog', () => {
  const lines: LogLine[] = [
    { at: '', level: 'debug', text: 'heartbeat sent' },
    { at: '', level: 'info', text: 'Commands registered' },
    { at: '', level: 'error', text: 'commands refused' },
  ];
  const texts = (filter: Parameters<typeof filterLog>[1]) => filterLog(lines, filter).map(({ text }) => text);

  it('leaves out what is below the level', () => {
    expect(texts({ from: 'info', words: '' })).toEqual(['Commands registered', 'commands refused']);
  });

  it('says of which levels there is no line', () => {
    expect(levelLabel(lines, 'debug')).toBe('debug');
    expect(levelLabel(lines, 'trace')).toBe('trace (no lines)');
  });

  it('wants every word, in any case', () => {
    expect(texts({ from: 'trace', words: 'COMMANDS  ref' })).toEqual(['commands refused']);
  });
});
