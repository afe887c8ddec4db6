import { lookup } from 'node:dns/promises';
import { isIPv6, type LookupFunction } from 'node:net';
import type { AddressRule } from './addresses.js';

/** Every address that a name leads to; rejects or is empty when there is none. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** As the machine resolves names, its hosts file included. */
export const systemResolve: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true, order: 'verbatim' })).map(({ address }) => address);

/** A name leads where nothing is fetched from. The message is a clause for people. */
export class ForbiddenAddressError extends Error {
  override readonly name = 'ForbiddenAddressError';
}

/** The name leads nowhere. */
export class NoAddressError extends Error {
  override readonly name = 'NoAddressError';
}

/**
 * Resolves a name for the very socket that is being opened, and only to what was checked: a name that leads elsewhere a moment
 * later is looked at again with its next socket. One unfit answer among good ones refuses the name.
 */
export function guardedLookup(resolve: Resolve, forbidden: AddressRule): LookupFunction {
  return (hostname, options, callback) => {
    void checkedAddresses(hostname, resolve, forbidden).then(
      (addresses) => {
        const answers = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
        if (options.all === true) callback(null, answers);
        else callback(null, answers[0]!.address, answers[0]!.family);
      },
      (error: unknown) => {
        callback(error as Error, '', 0);
      },
    );
  };
}

/** @throws ForbiddenAddressError or NoAddressError */
async function checkedAddresses(
  hostname: string,
  resolve: Resolve,
  forbidden: AddressRule,
): Promise<readonly string[]> {
  const addresses = await resolve(hostname).catch((error: unknown) => {
    throw new NoAddressError(`${hostname} was not found`, { cause: error });
  });
  if (addresses.length === 0) throw new NoAddressError(`${hostname} was not found`);
  for (const address of addresses) {
    const unfit = forbidden(address);
    if (unfit === null) continue;
    throw new ForbiddenAddressError(`${hostname} leads to ${address}, ${unfit}, not one of the public web`);
  }
  return addresses;
}
