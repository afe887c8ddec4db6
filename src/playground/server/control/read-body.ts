import type { IncomingMessage } from 'node:http';
import { mediaTypeOf, readBody, readUpTo } from '../request-body.js';
import type { NewFile } from './attachments.js';
import { Refusal } from './refusal.js';

/** Bytes of an act. */
const actLimit = 1 << 20;
/** Bytes of an uploaded file; what Discord allows without a subscription. */
const fileLimit = 10 << 20;

/** @throws Refusal 400, 413, 415 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (mediaTypeOf(request) !== 'application/json') throw new Refusal('An act is sent as application/json.', 415);
  const bytes = await readUpTo(request, actLimit);
  if (bytes === null) throw tooLarge(actLimit);
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    throw new Refusal('The request is no JSON.');
  }
}

/** The one `file` of a form. @throws Refusal 400, 413, 415; ApiError when the form is broken or more than 25 MiB */
export async function readUploadedFile(request: IncomingMessage): Promise<NewFile> {
  if (mediaTypeOf(request) !== 'multipart/form-data') throw new Refusal('A file is sent as multipart/form-data.', 415);
  const { files } = await readBody(request);
  const [file] = files;
  if (files.length !== 1 || file?.name !== 'file') throw new Refusal('A form holds exactly one file, named "file".');
  if (file.bytes.length > fileLimit) throw tooLarge(fileLimit);
  return file;
}

function tooLarge(limit: number): Refusal {
  return new Refusal(`That is more than ${limit >> 20} MiB.`, 413);
}
