/** What the page or a stranger asked for and does not get; the message is the one sentence that is answered. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    message: string,
    /** HTTP status. */
    readonly status = 400,
  ) {
    super(message);
  }
}
