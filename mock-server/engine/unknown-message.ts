/** The channel has no server message of that name. */
export class UnknownMessage extends Error {
  override readonly name = "UnknownMessage";
  constructor(message: string, channel: string) {
    super(
      `channel "${channel}" has no server message called "${message}": use a key or name that the document lists under the channel's messages`,
    );
  }
}
