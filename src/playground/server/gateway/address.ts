import type { IncomingMessage } from 'node:http';
import { GatewayCloseCodes } from 'discord-api-types/v10';

export function isForGateway(request: IncomingMessage): boolean {
  return /^\/gateway\/?$/.test(addressOf(request).pathname);
}

/** What a connection is closed with over its address; `null` = nothing. Discord takes a default for what is left out. */
export function addressRefusal(
  request: IncomingMessage,
): { readonly code: GatewayCloseCodes; readonly reason: string } | null {
  const query = addressOf(request).searchParams;
  if ((query.get('v') ?? '10') !== '10') {
    return { code: GatewayCloseCodes.InvalidAPIVersion, reason: 'the playground speaks version 10 alone' };
  }
  const isPlainJson = (query.get('encoding') ?? 'json') === 'json' && !query.has('compress');
  return isPlainJson
    ? null
    : { code: GatewayCloseCodes.DecodeError, reason: 'the playground speaks JSON without compression alone' };
}

/** Whatever a stranger wrote in its place: as a relative address `//` would be read as a host, and throw. */
function addressOf({ url = '/' }: IncomingMessage): URL {
  const address = `http://127.0.0.1${url}`;
  return new URL(URL.canParse(address) ? address : 'http://127.0.0.1/');
}
