import type { Fault } from '../../server/fault.js';

/** One value of a fault that the person sets. */
export type FaultField =
  | {
      readonly kind: 'number';
      readonly name: string;
      readonly label: string;
      readonly initial: number | null;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'text'; readonly name: string; readonly label: string; readonly initial: string }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly label: string;
      readonly choices: readonly { readonly name: string; readonly value: string }[];
    }
  | { readonly kind: 'flag'; readonly name: string; readonly label: string; readonly initial: boolean };

/** A fault as the panel offers it. */
export interface FaultForm {
  readonly title: string;
  readonly explanation: string;
  readonly fields: readonly FaultField[];
  /** What the form means, from the values by the names of its fields; those left empty are absent. */
  faultOf(values: FaultValues): Fault;
}

export type FaultValues = Readonly<Record<string, string | number | boolean | undefined>>;

const method: FaultField = {
  kind: 'choice',
  name: 'method',
  label: 'Method',
  choices: ['*', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((value) => ({
    name: value === '*' ? 'any' : value,
    value,
  })),
};
/** A regular expression that every path matches. */
const anyPath = '.';

const path: FaultField = { kind: 'text', name: 'path', label: 'Path (regular expression)', initial: '' };

function times(initial: number): FaultField {
  return { kind: 'number', name: 'times', label: 'Times', initial, min: 1, max: 1000 };
}

function number(values: FaultValues, name: string): number {
  return Number(values[name]);
}

function requests(values: FaultValues): { method: string; path: string; times: number } {
  return {
    method: String(values['method'] ?? '*'),
    path: pathOf(values['path']),
    times: number(values, 'times'),
  };
}

/** Left empty, every path is meant. */
function pathOf(typed: FaultValues[string]): string {
  return typeof typed === 'string' && typed !== '' ? typed : anyPath;
}

/** Every fault that the playground has, the gateway's first. */
export const faultForms: readonly FaultForm[] = [
  {
    title: 'Drop the sockets',
    explanation: 'Without a code they end abruptly. The bot should resume and lose nothing.',
    fields: [{ kind: 'number', name: 'code', label: 'Close code', initial: null, min: 1000, max: 4999 }],
    faultOf: ({ code }) => ({ kind: 'drop-sockets', ...(code === undefined ? {} : { code: Number(code) }) }),
  },
  {
    title: 'Miss heartbeats',
    explanation: 'That many heartbeats stay unanswered. The bot should notice and connect again.',
    fields: [times(2)],
    faultOf: (values) => ({ kind: 'miss-heartbeats', times: number(values, 'times') }),
  },
  {
    title: 'Refuse to resume',
    explanation: 'The next resumes are told that their session is invalid.',
    fields: [times(1)],
    faultOf: (values) => ({ kind: 'refuse-resume', times: number(values, 'times') }),
  },
  {
    title: 'Refuse to identify',
    explanation: 'The next identify is closed with the code; 4004 is a wrong token, 4014 disallowed intents.',
    fields: [{ kind: 'number', name: 'code', label: 'Close code', initial: 4000, min: 1000, max: 4999 }],
    faultOf: (values) => ({ kind: 'refuse-identify', code: number(values, 'code') }),
  },
  {
    title: 'Ask to reconnect',
    explanation: 'Opcode 7, as before a restart of one of Discord’s servers.',
    fields: [],
    faultOf: () => ({ kind: 'ask-to-reconnect' }),
  },
  {
    title: 'Invalidate the session',
    explanation: 'Opcode 9.',
    fields: [{ kind: 'flag', name: 'isResumable', label: 'It may be resumed', initial: false }],
    faultOf: ({ isResumable }) => ({ kind: 'invalid-session', isResumable: isResumable === true }),
  },
  {
    title: 'Send a malformed dispatch',
    explanation: 'An event without the fields that it should have.',
    fields: [],
    faultOf: () => ({ kind: 'malformed-dispatch' }),
  },
  {
    title: 'Change the number of shards',
    explanation: 'What the gateway advises; when required, others are closed with 4011.',
    fields: [
      { kind: 'number', name: 'count', label: 'Shards', initial: 2, min: 1, max: 16 },
      { kind: 'flag', name: 'isRequired', label: 'Required', initial: true },
    ],
    faultOf: (values) => ({
      kind: 'shards',
      count: number(values, 'count'),
      isRequired: values['isRequired'] === true,
    }),
  },
  {
    title: 'Limit the rate (429)',
    explanation: 'The next matching requests are answered 429.',
    fields: [
      method,
      path,
      times(1),
      { kind: 'number', name: 'retryAfter', label: 'Retry after (s)', initial: 1, min: 0, max: 3600 },
      {
        kind: 'choice',
        name: 'scope',
        label: 'Whose limit',
        choices: ['user', 'global', 'shared'].map((value) => ({ name: value, value })),
      },
    ],
    faultOf: (values) => ({
      kind: 'rest',
      ...requests(values),
      status: 429,
      when: 'before',
      retryAfter: Number(values['retryAfter'] ?? 1),
      scope: values['scope'] === 'global' || values['scope'] === 'shared' ? values['scope'] : 'user',
    }),
  },
  {
    title: 'Fail requests',
    explanation: 'After the work is the cruel one: it was done, but the bot cannot know.',
    fields: [
      method,
      path,
      times(1),
      { kind: 'number', name: 'status', label: 'Status', initial: 503, min: 400, max: 599 },
      {
        kind: 'choice',
        name: 'when',
        label: 'When',
        choices: [
          { name: 'before the work', value: 'before' },
          { name: 'after the work', value: 'after' },
        ],
      },
    ],
    faultOf: (values) => ({
      kind: 'rest',
      ...requests(values),
      status: number(values, 'status'),
      when: values['when'] === 'after' ? 'after' : 'before',
    }),
  },
  {
    title: 'Answer slowly',
    explanation: 'The next matching requests are answered that much later.',
    fields: [
      method,
      path,
      times(1),
      { kind: 'number', name: 'delay', label: 'Delay (ms)', initial: 4000, min: 0, max: 60_000 },
    ],
    faultOf: (values) => ({ kind: 'slow', ...requests(values), delay: number(values, 'delay') }),
  },
];

/** An armed fault in a few words, e.g. `POST /callback: 503 after the work`. */
export function faultLabel(fault: Fault): string {
  switch (fault.kind) {
    case 'rest':
      return `${requestLabel(fault)}: ${fault.status} ${fault.when} the work`;
    case 'slow':
      return `${requestLabel(fault)}: ${fault.delay} ms later`;
    case 'network':
      return 'no network';
    case 'shards':
      return `${fault.count} ${fault.count === 1 ? 'shard' : 'shards'} ${fault.isRequired ? 'required' : 'advised'}`;
    case 'refuse-identify':
      return `refuse to identify (${fault.code})`;
    default:
      return fault.kind.replaceAll('-', ' ');
  }
}

function requestLabel({ method: verb, path: pattern }: { readonly method: string; readonly path: string }): string {
  return `${verb === '*' ? 'any' : verb} ${pattern === anyPath ? 'request' : pattern}`;
}
