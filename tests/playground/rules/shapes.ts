import type { Body } from '../rule-bench.js';
import { x, many } from './row.js';

export const button = (id: string, more: Body = {}): Body => ({
  type: 2,
  style: 2,
  label: 'More',
  custom_id: id,
  ...more,
});
export const link = (more: Body = {}): Body => ({
  type: 2,
  style: 5,
  label: 'Read',
  url: 'https://ledger.example',
  ...more,
});
export const row = (...components: unknown[]): Body => ({ type: 1, components });
export const option = (n: number, more: Body = {}): Body => ({ label: `Outlet ${n}`, value: `v${n}`, ...more });
export const menu = (more: Body = {}): Body => ({ type: 3, custom_id: 'menu', options: many(2, option), ...more });
export const people = (more: Body = {}): Body => ({ type: 5, custom_id: 'people', ...more });
export const display = (content: string): Body => ({ type: 10, content });
export const picture = { url: 'https://ledger.example/a.png' };
export const section = (more: Body = {}): Body => ({
  type: 9,
  components: [display('x')],
  accessory: button('s'),
  ...more,
});
export const gallery = (n: number, more: Body = {}): Body => ({
  type: 12,
  items: many(n, () => ({ media: picture, ...more })),
});
export const container = (...components: unknown[]): Body => ({ type: 17, components });
export const input = (more: Body = {}): Body => ({ type: 4, custom_id: 'input', style: 1, ...more });
export const labelled = (inner: unknown, more: Body = {}): Body => ({
  type: 18,
  label: 'Why',
  component: inner,
  ...more,
});
export const form = (...components: unknown[]): Body => ({ title: 'Tell us', custom_id: 'form', components });
export const slash = { name: 'find', description: 'Finds' };
export const plain = { type: 3, name: 'word', description: 'Which?' };
export const choice = (n: number, more: Body = {}): Body => ({ name: `c${n}`, value: `v${n}`, ...more });
export const field = (more: Body = {}): Body => ({ name: 'n', value: 'v', ...more });
export const ids = (n: number): string[] => many(n, (index) => String(1000 + index));
/** Choices whose names bring the whole command to a number of characters. */
export const heavy = (length: number): Body => {
  const options = many(25, (index) => ({
    ...plain,
    name: `o${10 + index}`,
    description: 'd',
    choices: many(4, choice),
  }));
  const first = 'find'.length + 'Finds'.length + 25 * ('o10'.length + 1 + 4 * 'c0v0'.length);
  const rest = length - first;
  const filled = options.map((one, index) => ({
    ...one,
    choices: one.choices.map((given, place) => {
      const left = Math.max(0, Math.min(98, rest - 98 * (index * 4 + place)));
      return { ...given, name: `${given['name'] as string}${x(left)}` };
    }),
  }));
  return { options: filled };
};
export const translated = (length: number): Body => {
  const { options } = heavy(length - 50) as { options: Body[] };
  return { options, description_localizations: { de: x('Finds'.length + 50), fr: x(20) } };
};
