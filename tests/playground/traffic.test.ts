import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EndpointBench } from './endpoint-bench.js';
import { OpenPage } from './page-client.js';
import { request } from './playground-client.js';

let bench: EndpointBench;
beforeEach(async () => {
  bench = await EndpointBench.open();
});
afterEach(() => bench.close());

const agent = { 'user-agent': 'DiscordBot (https://bot.example, 1.0)' };
const messages = () => `${bench.playground.url}/v10/channels/${bench.channel.id}/messages`;
const bot = () => ({ ...agent, authorization: `Bot ${bench.playground.token}` });

describe('a request', () => {
  test('without a User-Agent of a bot is stopped at the edge', async () => {
    const headers = { authorization: `Bot ${bench.playground.token}`, 'user-agent': 'curl/8' };
    const response = await fetch(`${bench.playground.url}/v10/users/@me`, { headers });
    expect([response.status, ((await response.json()) as { code: number }).code]).toEqual([403, 40333]);
  });

  test('with a wrong token is refused', async () => {
    const { status, body } = await request(bench.playground, 'GET', '/users/@me', { token: 'wrong' });
    expect([status, body]).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
  });

  test('with a method that the endpoint does not have is refused', async () => {
    const { status, body } = await bench.send('DELETE', '/users/@me');
    expect([status, body]).toEqual([405, { message: '405: Method Not Allowed', code: 0 }]);
    expect([...bench.playground.unknownEndpoints]).toEqual(['DELETE /users/@me']);
  });

  test('to an unknown endpoint says so loudly and is remembered', async () => {
    const { status, body } = await bench.send('GET', '/stage-instances/1');
    expect([status, body['message']]).toEqual([404, 'the playground does not know GET /stage-instances/1']);
    expect([...bench.playground.unknownEndpoints]).toEqual(['GET /stage-instances/1']);
  });

  test('in which the playground itself fails is answered with 500 and told of in the log', async () => {
    const { playground, channel, guild } = bench;
    playground.world.join(guild.id, playground.world.addPerson('wilma').id);
    Object.defineProperty(playground.world.channel(channel.id), 'lastMessageId', {
      set: () => {
        throw new Error('a mistake');
      },
    });
    const { status } = await bench.send('POST', `/channels/${channel.id}/messages`, { content: 'x' });
    expect(status).toBe(500);
    const { snapshot } = await OpenPage.open(playground);
    expect(snapshot.log.map(({ level }) => level)).toEqual(['warn']);
    expect(snapshot.log[0]!.text).toMatch(/^The playground itself failed: Error: a mistake/);
  });

  test('with an address that is none is answered', async () => {
    const socket = connect(Number(new URL(bench.playground.url).port), '127.0.0.1');
    socket.end('GET /api/v10/%E0%A4%A?%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    const [data] = (await once(socket, 'data')) as [Buffer];
    expect(data.toString()).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  test.each([
    ['{', 'application/json', 50109],
    ['{"content":"x"}', 'text/plain', 50035],
    ['content=x', 'application/x-www-form-urlencoded', 50035],
    ['--x\r\n', 'multipart/form-data; boundary=y', 50035],
    ['[]', 'application/json', 50035],
  ])('whose body is %j as %s is refused', async (body, type, code) => {
    const response = await fetch(messages(), { method: 'POST', headers: { ...bot(), 'content-type': type }, body });
    expect([response.status, ((await response.json()) as { code: number }).code]).toEqual([400, code]);
  });

  test('of over 25 MiB is refused', async () => {
    const form = new FormData();
    form.append('files[0]', new Blob([new Uint8Array(25 * 1024 * 1024)]), 'big.bin');
    expect(await bench.refusal('POST', '/channels/{channel}/messages', form)).toEqual([413, 40005]);
  });

  test('as a form brings its payload and its files', async () => {
    const form = new FormData();
    form.append('payload_json', JSON.stringify({ content: 'with a file' }));
    form.append('files[0]', new Blob(['harbour'], { type: 'text/plain' }), 'quotes.txt');
    const { status, body } = await bench.send('POST', '/channels/{channel}/messages', form);
    expect(status).toBe(200);
    expect(body).toMatchObject({ content: 'with a file', attachments: [{ filename: 'quotes.txt', size: 7 }] });
  });

  test('as a form with a broken payload is refused', async () => {
    const form = new FormData();
    form.append('payload_json', '{');
    expect(await bench.refusal('POST', '/channels/{channel}/messages', form)).toEqual([400, 50109]);
  });
});

describe('a fault that was asked for', () => {
  const write = () => bench.send('POST', '/channels/{channel}/messages', { content: 'x' });
  const fault = { kind: 'rest', method: 'POST', path: 'messages$', times: 1 } as const;

  test.each([
    ['before', 0],
    ['after', 1],
  ] as const)('strikes %s the work is done, once', async (when, made) => {
    bench.playground.fault({ ...fault, status: 500, when });
    expect(await write()).toMatchObject({ status: 500, body: { message: '500: Internal Server Error', code: 0 } });
    expect(bench.playground.messages()).toHaveLength(made);
    expect((await write()).status).toBe(200);
  });

  test.each([
    [502, 'text/html', '502 Bad Gateway'],
    [503, 'text/plain', 'upstream connect error'],
    [504, 'text/html', '504 Gateway Time-out'],
    [522, 'text/plain', 'error code: 522'],
  ])('of status %i has the body that the edge sends', async (status, type, text) => {
    bench.playground.fault({ ...fault, status, when: 'before' });
    const reply = await write();
    expect([reply.status, reply.headers.get('content-type')]).toEqual([status, expect.stringContaining(type)]);
    expect(reply.text).toContain(text);
  });

  test.each([
    ['user', null],
    ['shared', null],
    ['global', 'true'],
  ] as const)('of 429 with scope %s has the headers and the body of a limit', async (scope, global) => {
    bench.playground.fault({ ...fault, status: 429, when: 'before', retryAfter: 0.3, scope });
    const { status, headers, body } = await write();
    expect([status, body]).toEqual([429, expect.objectContaining({ retry_after: 0.3, global: scope === 'global' })]);
    expect(headers.get('retry-after')).toBe('1');
    expect([headers.get('x-ratelimit-scope'), headers.get('x-ratelimit-global')]).toEqual([scope, global]);
  });

  test('of the network ends connections without an answer until it is back', async () => {
    bench.playground.fault({ kind: 'network', isDown: true });
    await expect(write()).rejects.toThrow('fetch failed');
    bench.playground.fault({ kind: 'network', isDown: false });
    expect((await write()).status).toBe(200);
    expect(bench.playground.messages()).toHaveLength(1);
  });

  test('holds nothing up by a path that takes for ever to be looked for', async () => {
    bench.playground.fault({ ...fault, path: '(\\w+)+!', status: 500, when: 'before' });
    bench.playground.fault({ ...fault, status: 502, when: 'before' });
    const long = bench.send('POST', `/webhooks/${'9'.repeat(60)}/messages`, { content: 'x' });
    expect((await long).status).toBe(502);
    expect(bench.playground.faults()).toEqual([]);
  });

  test('makes an answer late, and ends with the others', async () => {
    bench.playground.fault({ kind: 'slow', method: '*', path: 'users', delay: 20, times: 1 });
    const started = performance.now();
    expect((await bench.send('GET', '/users/@me')).status).toBe(200);
    // Timers may fire a millisecond early.
    expect(performance.now() - started).toBeGreaterThanOrEqual(19);
    bench.playground.fault({ ...fault, status: 500, when: 'before', times: 9 });
    bench.playground.endFaults();
    expect((await write()).status).toBe(200);
  });
});
