import type { PageEvent } from '../../page-protocol.js';
import type { Locale } from '../locale.js';
import { queryOf, type Place } from '../place.js';
import { EventStreamReader } from './event-stream.js';

export interface StreamListener {
  onEvent(event: PageEvent): void;
  /** Called once for each loss, and with `true` when the line stands again. */
  onConnection(isConnected: boolean): void;
  /** The server does not know this person or channel, as after its restart; another place must be asked for. */
  onRefused(): void;
}

/** Of whom and in which channel, told in which language. */
export interface Viewpoint {
  readonly place: Place;
  readonly locale: Locale;
}

/** Milliseconds between attempts: soon at first, for a server that is just restarting. */
const pauses = [250, 500, 1000, 2000];

/**
 * The server's events for one person in one channel, connected again for as long as it is not ended.
 * `fetch` rather than EventSource, which does not tell a refused place from a server that is gone.
 *
 * @returns what ends it
 */
export function openStream(viewpoint: Viewpoint, listener: StreamListener): () => void {
  const end = new AbortController();
  void keepReading(viewpoint, listener, end.signal);
  return () => {
    end.abort();
  };
}

async function keepReading(viewpoint: Viewpoint, listener: StreamListener, signal: AbortSignal): Promise<void> {
  const isEnded = (): boolean => signal.aborted;
  for (let attempt = 0; !isEnded(); attempt += 1) {
    const outcome = await readOnce(viewpoint, listener, signal);
    if (isEnded()) return;
    if (outcome === 'refused') {
      listener.onRefused();
      return;
    }
    if (outcome === 'ended') attempt = 0;
    listener.onConnection(false);
    await pause(pauses[Math.min(attempt, pauses.length - 1)]!);
  }
}

/** Until the line breaks: `ended` when it had stood, `absent` when nobody answered. */
async function readOnce(
  { place, locale }: Viewpoint,
  listener: StreamListener,
  signal: AbortSignal,
): Promise<'ended' | 'absent' | 'refused'> {
  let hasStood = false;
  try {
    const response = await fetch(`/playground/stream?${queryOf(place)}&locale=${locale}`, {
      signal,
      cache: 'no-store',
    });
    if (response.status >= 400 && response.status < 500) return 'refused';
    if (!response.ok || response.body === null) return 'absent';
    const events = new EventStreamReader();
    const text = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await text.read(); !part.done; part = await text.read()) {
      for (const data of events.read(part.value)) {
        if (!hasStood) listener.onConnection(true);
        hasStood = true;
        listener.onEvent(JSON.parse(data) as PageEvent);
      }
    }
  } catch {
    // Broken lines end here like those that the server ended: either way the next attempt follows.
  }
  return hasStood ? 'ended' : 'absent';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
