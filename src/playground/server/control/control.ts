import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from '../api-error.js';
import { usualLocale } from '../client-locales.js';
import { sendJson } from '../http.js';
import type { World } from '../world.js';
import type { Acts } from './acts.js';
import { attachmentsPath, type AttachmentShelf } from './attachments.js';
import { refuseForeign, setPageHeaders } from './local-requests.js';
import { readPageFile } from './page-files.js';
import type { Pages } from './pages.js';
import { homeChannelOf, nameOf, seesChannel } from './places.js';
import { readAction } from './read-action.js';
import { readLocale } from './read-locale.js';
import { readJson, readUploadedFile } from './read-body.js';
import { Refusal } from './refusal.js';

interface ControlParts {
  readonly world: World;
  readonly pages: Pages;
  readonly acts: Acts;
  readonly shelf: AttachmentShelf;
  /** Where the built page lies; `null` = there is none. */
  readonly pageFolder: string | null;
}

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/** Everything outside the REST API: the page, its stream, what it asks for, and the files of messages. */
export class Control {
  private readonly handlers: Readonly<Record<string, { readonly method: string; readonly handle: Handler }>> = {
    '/playground/stream': {
      method: 'GET',
      handle: (_, response, url) => {
        this.openStream(url.searchParams, response);
      },
    },
    '/playground/act': {
      method: 'POST',
      handle: async (request, response) => {
        sendJson(response, 200, this.parts.acts.perform(readAction(await readJson(request))));
      },
    },
    '/playground/upload': {
      method: 'POST',
      handle: async (request, response) => {
        sendJson(response, 200, { id: this.parts.shelf.upload(await readUploadedFile(request)) });
      },
    },
  };

  constructor(private readonly parts: ControlParts) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setPageHeaders(response);
    try {
      refuseForeign(request);
      await this.route(request, response);
    } catch (error) {
      refuse(response, error);
    }
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = `http://127.0.0.1${request.url ?? '/'}`;
    if (!URL.canParse(address)) throw new Refusal('There is nothing at such an address.', 404);
    const url = new URL(address);
    const { pathname } = url;
    const found = Object.hasOwn(this.handlers, pathname) ? this.handlers[pathname] : undefined;
    checkMethod(request.method, found === undefined ? ['GET', 'HEAD'] : [found.method]);
    if (found !== undefined) {
      await found.handle(request, response, url);
    } else if (pathname.startsWith(attachmentsPath)) {
      this.parts.shelf.serve(pathname, response);
    } else {
      const { mediaType, bytes } = await readPageFile(this.parts.pageFolder, pathname);
      response.writeHead(200, { 'content-type': mediaType, 'content-length': bytes.length }).end(bytes);
    }
  }

  /** Whoever names no person or no channel is led to the first that there is. */
  private openStream(query: URLSearchParams, response: ServerResponse): void {
    const { world, pages } = this.parts;
    const personId = query.get('person') ?? firstPerson(world);
    const person = world.people.get(personId ?? '');
    if (person === undefined || person.bot === true) throw new Refusal('There is no such person here.', 404);
    const channelId = query.get('channel') ?? homeChannelOf(world, person.id);
    const channel = world.channels.get(channelId);
    if (channel === undefined || !seesChannel(world, channel, person.id)) {
      throw new Refusal(`There is no such channel for ${nameOf(person)}.`, 404);
    }
    const locale = readLocale(query.get('locale') ?? usualLocale);
    pages.open({ personId: person.id, channelId, locale }, response);
  }
}

function firstPerson(world: World): string | undefined {
  return [...world.people.values()].find(({ bot }) => bot !== true)?.id;
}

function checkMethod(method: string | undefined, allowed: readonly string[]): void {
  if (!allowed.includes(method ?? '')) throw new Refusal(`This address is for ${allowed[0]!} alone.`, 405);
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const isExpected = error instanceof Refusal || error instanceof ApiError;
  const message = isExpected ? error.message : `The playground itself failed: ${String(error)}`;
  sendJson(response, isExpected ? error.status : 500, { message });
}
