import type { Body } from '../rule-bench.js';
import type { Send } from './row.js';
import { form, labelled, plain, row, slash } from './shapes.js';

export const message: Send = (bench, body: Body) => bench.message(body);
export const edit: Send = (bench, body: Body) => bench.edit(body);
export const layout: Send = (bench, components: unknown) => bench.layout(components);
export const modal: Send = (bench, data: Body) => bench.modal(data);
export const answer: Send = (bench, body: Body) => bench.answer(body);
export const followUp: Send = (bench, body: Body) => bench.followUp(body);
export const choices: Send = (bench, list: unknown) => bench.choices(list);
export const counts: Send = (bench, list: unknown) => bench.choices(list, 'count', 'days');
export const put: Send = (bench, list: unknown[]) => bench.put(list);
export const putInGuild: Send = (bench, list: unknown[]) => bench.putInGuild(list);
export const putOne: Send = (bench, command: Body) => bench.put([{ ...slash, ...command }]);
export const putOption: Send = (bench, option: Body) => bench.put([{ ...slash, options: [{ ...plain, ...option }] }]);
export const component: Send = (bench, one: unknown) => bench.message({ content: 'x', components: [row(one)] });
export const embed: Send = (bench, one: Body) => bench.message({ embeds: [one] });
export const inForm: Send = (bench, one: Body) => bench.modal(form(labelled(one)));
