/** Discord's client would not let the person send that; the message is one sentence for them. */
export class Unsendable extends Error {
  override readonly name = 'Unsendable';
}
