import type { PageEvent, Snapshot } from '../page-protocol.js';
import { openStream } from './link/stream.js';
import type { Locale } from './locale.js';
import { hashOf, isSamePlace, placeOf, type Place } from './place.js';

interface WhereaboutsListener {
  /** Language of the page's Discord. */
  readonly locale: Locale;
  onEvent(event: PageEvent): void;
  onConnection(isConnected: boolean): void;
}

/** What has become of the person's place with a snapshot. */
export type Arrival =
  /** As before. */
  | 'same'
  /** Another person or channel. */
  | 'moved'
  /** The server has started again, with other ids for what may be the same. */
  | 'renumbered';

/** Who one is and where: named by the address, so that two windows can be two persons, and followed by the stream. */
export class Whereabouts {
  private place: Place = {};
  private shown: Snapshot | null = null;
  /** Name of the one whom one was when the server knew no id any more; it is looked for in the next snapshot. */
  private lostName: string | null = null;
  private endStream: () => void = () => undefined;

  constructor(private readonly listener: WhereaboutsListener) {}

  start(): void {
    addEventListener('hashchange', () => {
      const place = placeOf(location.hash);
      if (!isSamePlace(place, this.place)) this.connect(place);
    });
    this.connect(placeOf(location.hash));
  }

  go(place: Place): void {
    location.hash = hashOf(place);
  }

  /** One stays where one is, and is told all of it again. */
  reconnect(): void {
    this.connect(this.place);
  }

  /** The address names where one is, also when the server chose it. */
  arrive(snapshot: Snapshot): Arrival {
    const before = this.shown;
    const { lostName } = this;
    const { personId, channelId } = snapshot;
    this.shown = snapshot;
    this.lostName = null;
    this.place = { personId, channelId };
    if (!isSamePlace(placeOf(location.hash), this.place)) history.replaceState(null, '', hashOf(this.place));
    if (before !== null && isSamePlace(before, snapshot)) return 'same';
    if (lostName === null) return 'moved';
    this.becomeAgain(lostName, snapshot);
    return 'renumbered';
  }

  private becomeAgain(name: string, { people, personId }: Snapshot): void {
    const again = people.find((person) => person.name === name);
    if (again === undefined || again.id === personId) return;
    this.lostName = name;
    this.connect({ personId: again.id });
  }

  private connect(place: Place): void {
    this.endStream();
    this.place = place;
    this.endStream = openStream(
      { place, locale: this.listener.locale },
      {
        onEvent: (event) => {
          this.listener.onEvent(event);
        },
        onConnection: (isConnected) => {
          this.listener.onConnection(isConnected);
        },
        onRefused: () => {
          this.retreat(place);
        },
      },
    );
  }

  /** The person is still there where only the channel is not; else the server chooses both. */
  private retreat({ personId, channelId }: Place): void {
    if (personId !== undefined && channelId !== undefined) {
      this.connect({ personId });
      return;
    }
    this.lostName = this.shown?.people.find(({ id }) => id === this.shown?.personId)?.name ?? null;
    this.connect({});
  }
}
