import type { Engine } from "./engine/index.ts";
import type { HarOptions } from "./har.ts";
import { mockChannel } from "./mock-channel.ts";

type BaseOf = Parameters<typeof mockChannel>[2];

/** Where what a journal speaks of is to be reached. */
export function placesOf(engine: () => Engine, baseOf: BaseOf): HarOptions {
  return {
    baseOf: (port) => baseOf(port, "http"),
    urlOf(channel) {
      const { url } = mockChannel(engine, channel, baseOf);
      return url.replace(/\{([^}]+)\}/g, "$1");
    },
  };
}
