import type { EventLoop } from "../../conformance/index.ts";

/** How this process lets its sockets be read and written while driven time stands still. */
export const eventLoop: EventLoop = {
  turn: () => new Promise((resolve) => setImmediate(resolve)),
  pause: () => new Promise((resolve) => setTimeout(resolve, 5)),
};
