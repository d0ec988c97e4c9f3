/** What was seen of clients on one channel. */
export interface ChannelSightings {
  /** When each attempt to connect came, by the clock. */
  readonly attempts: readonly number[];
  /** When each of them was let in. */
  readonly opened: readonly number[];
  /** What clients said: the payload, read as JSON where it is that, and on Socket.IO the event. */
  readonly said: readonly { readonly at: number; readonly event?: string; readonly payload: unknown }[];
  /** When a client ended its connection by itself. */
  readonly left: readonly number[];
  /** When the server ended the connection of one that was in. */
  readonly dismissed: readonly number[];
  /** Socket.IO: what the server wanted to have acknowledged. */
  readonly asked: readonly { readonly at: number; readonly event: string; readonly number: number }[];
  /** Socket.IO: what clients acknowledged, and with which arguments. */
  readonly acknowledged: readonly { readonly at: number; readonly number: number; readonly args: readonly unknown[] }[];
}

/** The same while it is still written. */
export type Kept = {
  -readonly [Name in keyof ChannelSightings]: ChannelSightings[Name][number][];
};

export const nothingKept = (): Kept => ({
  attempts: [],
  opened: [],
  said: [],
  left: [],
  dismissed: [],
  asked: [],
  acknowledged: [],
});
