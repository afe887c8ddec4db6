import { hostOf } from './page-address.js';

/** Hosts asked at the same time. */
const mostHosts = 8;
/** Of one host: the second is stored while the fetcher, which asks one at a time, is busy with the next. */
const mostOfHost = 2;

/**
 * Works on items host by host, several hosts side by side, in order within a host. After a failure nothing new is begun;
 * it is thrown once what is under way has ended.
 */
export async function eachByHost<Item>(
  items: readonly Item[],
  urlOf: (item: Item) => string,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queues = new Map<string, Item[]>();
  for (const item of items) {
    const host = hostOf(urlOf(item));
    const queue = queues.get(host);
    if (queue === undefined) queues.set(host, [item]);
    else queue.push(item);
  }
  const hosts = [...queues.values()].reverse();
  let failure: { readonly error: unknown } | null = null;

  const workOn = async (queue: Iterator<Item>): Promise<void> => {
    for (let next = queue.next(); next.done !== true && failure === null; next = queue.next()) {
      try {
        await work(next.value);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  const visitHosts = async (): Promise<void> => {
    for (let host = hosts.pop(); host !== undefined && failure === null; host = hosts.pop()) {
      const queue = host.values();
      await Promise.all(Array.from({ length: mostOfHost }, () => workOn(queue)));
    }
  };
  await Promise.all(Array.from({ length: mostHosts }, visitHosts));
  const ended = failure as { readonly error: unknown } | null;
  if (ended !== null) throw ended.error;
}
