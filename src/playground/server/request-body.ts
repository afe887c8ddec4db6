import type { IncomingMessage } from 'node:http';
import { invalidForm, tooLarge, unreadableBody, type ApiError } from './api-error.js';

/** Bytes of one request, its files included (developer documentation, "Create Message"). */
const requestLimit = 25 * 1024 * 1024;

/** One part of a multipart body that is a file. */
export interface UploadedFile {
  /** The field, such as `files[0]`. */
  readonly name: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface RequestBody {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

const noBody: RequestBody = { body: null, files: [] };

/**
 * Reads JSON or a multipart form, whose `payload_json` is the body.
 * @throws ApiError 40005 over 25 MiB, 50109 when the JSON is broken, 50035 for any other kind of content
 */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const bytes = await readUpTo(request, requestLimit);
  if (bytes === null) throw tooLarge();
  if (bytes.length === 0) return noBody;
  const mediaType = mediaTypeOf(request);
  if (mediaType === 'application/json') return { body: parseJson(bytes.toString('utf8')), files: [] };
  if (mediaType === 'multipart/form-data') return readForm(bytes, request.headers['content-type']!);
  throw unknownContent();
}

/** `null`: more than `limit` bytes. The rest of them is received, since only then the client listens, but not kept. */
export async function readUpTo(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length <= limit) chunks.push(chunk as Buffer);
    else chunks.length = 0;
  }
  return length > limit ? null : Buffer.concat(chunks);
}

/** In lower case and without parameters; `''` when there is none. */
export function mediaTypeOf({ headers }: IncomingMessage): string {
  return (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
}

async function readForm(bytes: Buffer, contentType: string): Promise<RequestBody> {
  const form = await parseForm(bytes, contentType);
  const files: UploadedFile[] = [];
  const fields: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value;
    else {
      const bytes = new Uint8Array(await value.arrayBuffer());
      files.push({ name, filename: value.name, contentType: value.type, bytes });
    }
  }
  const payload = fields['payload_json'];
  return { body: payload === undefined ? fields : parseJson(payload), files };
}

async function parseForm(bytes: Buffer, contentType: string): Promise<FormData> {
  try {
    const whole = new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } });
    // Advised against since it holds the whole form in memory, which is bounded here.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return await whole.formData();
  } catch {
    throw unknownContent();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw unreadableBody();
  }
}

function unknownContent(): ApiError {
  const message = `Expected "Content-Type" header to be one of {'application/json', 'multipart/form-data'}.`;
  return invalidForm([{ path: [], code: 'CONTENT_TYPE_INVALID', message }]);
}
