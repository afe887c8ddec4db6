import type { ServerResponse } from 'node:http';
import type { PageEvent } from '../../page-protocol.js';
import type { Schedule } from './schedule.js';

/** Milliseconds between comments that keep a quiet line open and show a dead one. */
const beatEvery = 15_000;
/** Bytes that a page may leave unread; beyond, it is let go and comes back for a fresh snapshot. */
const backlogLimit = 4 << 20;

/** One open page: a person looking at a channel. */
export interface Stream {
  readonly personId: string;
  channelId: string;
  /** Language of the page's Discord. */
  readonly locale: string;
  /** What was last sent of each kind that is sent only when it differs. */
  readonly lastSent: Map<PageEvent['kind'], string>;
  readonly response: ServerResponse;
}

/** Every open page. A page that is closed is forgotten. */
export class Streams {
  private readonly open = new Set<Stream>();
  private stopBeating: () => void = () => undefined;

  constructor(
    private readonly schedule: Schedule,
    private readonly onCount: () => void,
  ) {}

  get size(): number {
    return this.open.size;
  }

  add(stream: Stream): void {
    const { response } = stream;
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    response.on('close', () => {
      this.open.delete(stream);
      if (this.open.size === 0) this.stopBeating();
      this.onCount();
    });
    if (this.open.size === 0) this.beat();
    this.open.add(stream);
    this.onCount();
  }

  each(action: (stream: Stream) => void): void {
    for (const stream of [...this.open]) action(stream);
  }

  broadcast(event: PageEvent): void {
    this.each((stream) => {
      this.send(stream, event);
    });
  }

  send(stream: Stream, event: PageEvent): void {
    this.write(stream, `data: ${JSON.stringify(event)}\n\n`);
  }

  /** Sends what differs from what was last sent of its kind. */
  sendIfNew(stream: Stream, event: PageEvent): void {
    const data = JSON.stringify(event);
    if (stream.lastSent.get(event.kind) === data) return;
    stream.lastSent.set(event.kind, data);
    this.write(stream, `data: ${data}\n\n`);
  }

  close(): void {
    this.stopBeating();
    this.each(({ response }) => {
      response.end();
    });
    this.open.clear();
  }

  private write(stream: Stream, text: string): void {
    const { response } = stream;
    if (response.destroyed || response.writableEnded) return;
    response.write(text);
    if (response.writableLength > backlogLimit) response.destroy();
  }

  private beat(): void {
    this.stopBeating = this.schedule(() => {
      this.each((stream) => {
        this.write(stream, ': still here\n\n');
      });
      this.beat();
    }, beatEvery);
  }
}
