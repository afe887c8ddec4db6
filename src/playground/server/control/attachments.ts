import type { ServerResponse } from 'node:http';
import type { APIAttachment } from 'discord-api-types/v10';
import type { UploadedFile } from '../request-body.js';
import { Refusal } from './refusal.js';

/** Bytes kept; the oldest files go first. */
const keptBytes = 128 << 20;

export const attachmentsPath = '/attachments/';

export type NewFile = Omit<UploadedFile, 'name'>;

interface StoredFile extends NewFile {
  /** `null` until a message or an option uses the file. */
  attachment: APIAttachment | null;
}

/** Types that a browser shows without running anything; every other file is only ever saved. */
const shownTypes = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/** Files of messages and of attachment options, from the page and from the bot; bounded. */
export class AttachmentShelf {
  private readonly files = new Map<string, StoredFile>();
  private size = 0;

  /** @param origin e.g. `http://127.0.0.1:4000`, known once the server listens */
  constructor(
    private readonly newId: () => string,
    private readonly origin: () => string,
  ) {}

  /** Takes a file that nothing uses yet; returns its id. */
  upload(file: NewFile): string {
    const id = this.newId();
    this.files.set(id, { ...file, filename: safeName(file.filename), attachment: null });
    this.size += file.bytes.length;
    for (const [oldId, { bytes }] of this.files) {
      if (this.size <= keptBytes || oldId === id) break;
      this.files.delete(oldId);
      this.size -= bytes.length;
    }
    return id;
  }

  /** Uses an upload in a channel, once. `undefined`: there is none, or no longer. */
  claim(id: string, channelId: string): APIAttachment | undefined {
    const file = this.files.get(id);
    if (file?.attachment !== null) return undefined;
    const { filename, contentType, bytes } = file;
    const url = `${this.origin()}${attachmentsPath}${channelId}/${id}/${encodeURIComponent(filename)}`;
    file.attachment = {
      id,
      filename,
      size: bytes.length,
      url,
      proxy_url: url,
      content_type: contentType === '' ? 'application/octet-stream' : contentType,
    };
    return file.attachment;
  }

  has(uploadId: string): boolean {
    return this.files.get(uploadId)?.attachment === null;
  }

  keep(channelId: string, file: NewFile): APIAttachment {
    return this.claim(this.upload(file), channelId)!;
  }

  /** Answers `/attachments/<channel>/<id>/<filename>`. @throws Refusal 404 */
  serve(path: string, response: ServerResponse): void {
    const [, id = ''] = path.slice(attachmentsPath.length).split('/');
    const file = this.files.get(id);
    if (file === undefined || file.attachment === null || new URL(file.attachment.url).pathname !== path) {
      throw new Refusal('There is no such attachment.', 404);
    }
    const type = file.contentType.split(';')[0]!.trim().toLowerCase();
    const isShown = shownTypes.has(type);
    response
      .writeHead(200, {
        'content-type': isShown ? type : 'application/octet-stream',
        'content-length': file.bytes.length,
        'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${headerText(file.filename)}`,
        'content-security-policy': "default-src 'none'; sandbox",
      })
      .end(file.bytes);
  }
}

/** Without folders or control characters, and not too long. */
function safeName(name: string): string {
  const bare = name.replace(/^.*[\\/]/s, '').replace(/\p{Cc}/gu, '');
  return Array.from(bare).slice(-100).join('').toWellFormed() || 'file';
}

/** RFC 8187. */
function headerText(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
