import { resolve } from 'node:path';

// How the values of variables are written. `undefined`: not allowed.

/** `''` = not set. */
export function optional<Value>(
  parse: (text: string) => Value | undefined,
): (text: string) => Value | null | undefined {
  return (text) => (text === '' ? null : parse(text));
}

/** Guild id to absolute folder: `id=path; id=path`. */
export function foldersByGuild(text: string): ReadonlyMap<string, string> | undefined {
  const folders = new Map<string, string>();
  for (const entry of text.split(';').filter((part) => part.trim() !== '')) {
    const [, id = '', path = ''] = /^([^=]*)=(.*)$/.exec(entry) ?? [];
    const [guildId, folder] = [id.trim(), path.trim()];
    if (!isGuildId(guildId) || folder === '' || folders.has(guildId)) return undefined;
    folders.set(guildId, resolve(folder));
  }
  return folders;
}

export function isGuildId(text: string): boolean {
  return /^\d{17,20}$/.test(text);
}

export function wholeNumber(least: number, most: number): (text: string) => number | undefined {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    return value >= least && value <= most ? value : undefined;
  };
}

/** Entries as the WHATWG url standard writes hosts, so that an address matches however it is spelled. */
export function hostList(text: string): readonly string[] | undefined {
  const hosts: string[] = [];
  for (const entry of text.split(',').map((part) => part.trim())) {
    if (entry === '') continue;
    const [, host = '', port] = /^(\[[\da-f:.]+\]|[^\s:/?#@[\]]+)(?::(\d{1,5}))?$/i.exec(entry) ?? [];
    const url = `http://${host}/`;
    if (host === '' || !URL.canParse(url) || Number(port ?? 1) > 65_535 || Number(port ?? 1) === 0) return undefined;
    const { hostname } = new URL(url);
    hosts.push(port === undefined ? hostname : `${hostname}:${Number(port)}`);
  }
  return hosts;
}

/** As it stands in a comment of the User-Agent: printable, without brackets. */
export function contact(text: string): string | undefined {
  if (!/^[!-'*-~]{3,200}$/.test(text)) return undefined;
  if (/^[^@\s/:]+@[^@\s/:]+\.[^@\s/:]+$/.test(text)) return `mailto:${text}`;
  return /^mailto:[^@]+@[^@]+$/.test(text) ? text : webAddress(text);
}

/** Without a slash at its end. */
export function webAddress(text: string): string | undefined {
  if (!URL.canParse(text) || !/^https?:\/\//i.test(text)) return undefined;
  return text.replace(/\/+$/, '');
}
