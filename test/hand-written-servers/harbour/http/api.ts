import { type Server, createServer } from "node:http";
import type { Harbour } from "../harbour.ts";
import { berthRoutes } from "./berths.ts";
import { bookingRoutes } from "./bookings.ts";
import { conditionRoutes } from "./conditions.ts";
import { apiListener } from "./listener.ts";
import { peopleRoutes } from "./people.ts";
import type { Route } from "./route.ts";
import { vesselRoutes } from "./vessels.ts";

/** The HTTP server of the harbour office. */
export function openApi(harbour: Harbour): Server {
  const { breaks } = harbour;
  const basePath = breaks("T05-base-path-missing") ? "" : breaks("T05-base-path-doubled") ? "/v1/v1" : "/v1";
  const routes: readonly Route[] = [
    ...berthRoutes(harbour, basePath),
    ...bookingRoutes(harbour, basePath),
    ...vesselRoutes(harbour, basePath),
    ...peopleRoutes(harbour, basePath),
    ...conditionRoutes(harbour),
  ];
  return createServer(apiListener(harbour, basePath, routes));
}
