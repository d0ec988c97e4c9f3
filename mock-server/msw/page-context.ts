import type { Engine, Log } from "../engine/index.ts";
import type { Seats } from "../seat.ts";
import type { Neighbours } from "./neighbours.ts";
import type { Places } from "./places.ts";

/** What the protocols of one set of handlers share. */
export interface PageContext {
  readonly engine: () => Engine;
  readonly seats: Seats;
  readonly places: Places;
  readonly neighbours: Neighbours;
  readonly log: Log;
}

/** How often a request may be handed on before it counts as going round in circles. */
export const maxHops = 8;
