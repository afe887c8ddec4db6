import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { forbiddenAddress } from '../../src/fetching/addresses.js';
import { AllowedHosts } from '../../src/fetching/allowed-hosts.js';
import type { Got } from '../../src/fetching/patient-requests.js';
import { followRedirects } from '../../src/fetching/redirects.js';

const rules = { allowedHosts: new AllowedHosts([]), forbiddenAddress, isBlocked: () => false };

/** Asks for `start` where each url of `locations` redirects; tells what was asked last and what came of it. */
async function follow(start: string, locations: Readonly<Record<string, string>>): Promise<[string, string]> {
  const ask = (url: URL): Promise<Got> => {
    const location = locations[url.href];
    const response = new IncomingMessage(new Socket());
    if (location !== undefined) response.headers.location = location;
    return Promise.resolve({ kind: 'answered', response, status: location === undefined ? 200 : 301, body: null });
  };
  const { got, url } = await followRedirects(new URL(start), rules, ask);
  return [url.href, got.kind === 'answered' ? 'answered' : got.reason];
}

describe('followRedirects', () => {
  test('goes from http to https and never back', async () => {
    const locations = {
      'http://harbour.example/': 'https://harbour.example/',
      'https://harbour.example/': '/news',
      'https://harbour.example/news': 'http://harbour.example/news',
    };
    expect(await follow('http://harbour.example/', locations)).toEqual([
      'https://harbour.example/news',
      'it redirects from https to http, where its text could be changed on the way',
    ]);
  });

  test('reads addresses as browsers do', async () => {
    const locations = {
      'https://harbour.example/a/b': '../c?d#e',
      'https://harbour.example/c?d': '//hills.example./f',
      'https://hills.example/f': 'HTTPS:\\\\hills.example\\g',
    };
    expect(await follow('https://harbour.example/a/b', locations)).toEqual(['https://hills.example/g', 'answered']);
  });

  test('refuses what is no web address', async () => {
    expect(await follow('https://harbour.example/', { 'https://harbour.example/': 'https://[' })).toEqual([
      'https://harbour.example/',
      'it redirects to what is no web address',
    ]);
  });
});
