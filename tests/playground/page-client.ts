import type { Act, ActOutcome, PageEvent, Snapshot } from '../../src/playground/page-protocol.js';
import type { Playground } from '../../src/playground/server/server.js';

type EventOf<Kind extends PageEvent['kind']> = Extract<PageEvent, { readonly kind: Kind }>;

/** A page as a browser without a screen: reads its stream in order. */
export class OpenPage {
  /** Comments so far. */
  beats = 0;
  private readonly waiting: PageEvent[] = [];
  private rest = '';

  private constructor(
    readonly snapshot: Snapshot,
    private readonly reader: ReadableStreamDefaultReader<string>,
    private readonly end: AbortController,
  ) {}

  static async open(
    playground: Pick<Playground, 'pageUrl'>,
    place: { person?: string; channel?: string; locale?: string } = {},
  ): Promise<OpenPage> {
    const end = new AbortController();
    const query = new URLSearchParams(place).toString();
    const response = await fetch(`${playground.pageUrl}playground/stream?${query}`, { signal: end.signal });
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    const page = new OpenPage({} as Snapshot, reader, end);
    const [first] = await page.until(() => true);
    if (first?.kind !== 'snapshot') throw new Error(`the first event is ${first?.kind ?? 'none'}`);
    return Object.assign(page, { snapshot: first });
  }

  /** The next event of a kind; those before it are skipped. */
  async next<Kind extends PageEvent['kind']>(kind: Kind): Promise<EventOf<Kind>> {
    const events = await this.until((event) => event.kind === kind);
    return events.at(-1) as EventOf<Kind>;
  }

  /** Events up to the first wanted one, which is the last. */
  async until(isWanted: (event: PageEvent) => boolean): Promise<PageEvent[]> {
    const passed: PageEvent[] = [];
    for (;;) {
      const event = this.waiting.shift();
      if (event === undefined) {
        if (!(await this.read())) throw new Error('the stream ended');
        continue;
      }
      passed.push(event);
      if (isWanted(event)) return passed;
    }
  }

  /** Reads until a comment has come. */
  async beat(): Promise<void> {
    while (this.beats === 0) if (!(await this.read())) throw new Error('the stream ended');
    this.beats -= 1;
  }

  /** Resolves when the server ends the stream. */
  async ended(): Promise<void> {
    while (await this.read());
  }

  close(): void {
    this.end.abort();
  }

  private async read(): Promise<boolean> {
    const { done, value } = await this.reader.read();
    if (done) return false;
    const blocks = (this.rest + value).split('\n\n');
    this.rest = blocks.pop()!;
    for (const block of blocks) {
      if (block.startsWith('data: ')) this.waiting.push(JSON.parse(block.slice('data: '.length)) as PageEvent);
      else this.beats += 1;
    }
    return true;
  }
}

export interface ActReply {
  readonly status: number;
  readonly body: ActOutcome & { readonly message?: string };
}

/** What the page sends when somebody does something. */
export async function act(
  playground: Playground,
  { person, channel, locale }: { readonly person: string; readonly channel: string; readonly locale?: string },
  done: Act,
): Promise<ActReply> {
  return sendAct(playground, JSON.stringify({ personId: person, channelId: channel, locale, act: done }));
}

export async function sendAct(playground: Playground, body: string): Promise<ActReply> {
  const response = await fetch(`${playground.pageUrl}playground/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return { status: response.status, body: (await response.json()) as ActReply['body'] };
}

export async function upload(
  playground: Playground,
  file: File,
  field = 'file',
): Promise<{ status: number; body: { id: string; message?: string } }> {
  const form = new FormData();
  form.set(field, file);
  const response = await fetch(`${playground.pageUrl}playground/upload`, { method: 'POST', body: form });
  return { status: response.status, body: (await response.json()) as { id: string; message?: string } };
}
