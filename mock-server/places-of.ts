import type { Engine } from "./engine/index.ts";
import type { HarOptions } from "./har.ts";
import { ChannelNotFound, mockChannel } from "./mock-channel.ts";
import { PortNotPlayed } from "./port-not-played.ts";

type UrlOf = Parameters<typeof mockChannel>[2];

/** Undefined where a reload has taken the port or the channel away that the journal still speaks of. */
function whereStill(find: () => string): string | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof PortNotPlayed || error instanceof ChannelNotFound) return undefined;
    throw error;
  }
}

/** Where what a journal speaks of is to be reached. */
export function placesOf(engine: () => Engine, urlOf: UrlOf): HarOptions {
  return {
    baseOf: (port) => whereStill(() => urlOf(port, "http", "")),
    urlOf: (channel) => whereStill(() => mockChannel(engine, channel, urlOf).url.replace(/\{([^}]+)\}/g, "$1")),
  };
}
