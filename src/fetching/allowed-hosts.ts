const defaultPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/**
 * Hosts that the operator opens on purpose, wherever they lead. `intranet.example` opens the ports 80 and 443 of that name,
 * `127.0.0.1:8080` that port alone; an address opens urls that are written with it, not names that lead to it.
 */
export class AllowedHosts {
  readonly #entries: ReadonlySet<string>;

  /** Host names and addresses in small letters, IPv6 in brackets, each with or without `:port`. */
  constructor(entries: readonly string[]) {
    this.#entries = new Set(entries);
  }

  has(url: URL): boolean {
    const port = url.port === '' ? defaultPorts[url.protocol]! : url.port;
    if (this.#entries.has(`${url.hostname}:${port}`)) return true;
    return (port === '80' || port === '443') && this.#entries.has(url.hostname);
  }
}
