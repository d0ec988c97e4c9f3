import type { IdsOf } from "../mutant.ts";

/** What is wrong with ports and paths: section D of the taxonomy. */
export const topologyMutants = [
  {
    row: "T01",
    caughtBy: "topo.port",
    breaks: { "T01-traffic-on-tower-port": "has the traffic on the port of the tower, and nothing on its own" },
  },
  {
    row: "T02",
    caughtBy: "topo.exclusive",
    breaks: {
      "T02-tower-on-traffic-port-too": "has the tower on the port of the traffic too",
      "T02-traffic-on-http-port-too": "has the traffic on the port that is for HTTP only",
    },
  },
  {
    row: "T03",
    caughtBy: "topo.channelMessage",
    breaks: { "T03-positions-in-tower": "says positions, which are telemetry, in the tower" },
  },
  {
    row: "T04",
    caughtBy: "topo.tls",
    breaks: {
      "T04-notices-without-tls": "tells the notices without TLS",
      "T04-no-redirect": "tells the notices on the port that should lead to TLS",
      "T04-redirects-without-tls": "leads to an address without TLS",
    },
  },
  {
    row: "T05",
    caughtBy: "topo.path",
    breaks: {
      "T05-base-path-missing": "has the API at `/` in place of `/v1`",
      "T05-base-path-doubled": "has the API at `/v1/v1`",
      "T05-without-base-path-too": "has the API at `/` beside `/v1`",
    },
    equivalent: { "T05-without-base-path-too": "the contract says nothing of paths that it does not have" },
  },
  {
    row: "T06",
    caughtBy: "topo.cors",
    breaks: {
      "T06-preflight-refused": "refuses what the quay's pages ask before they call",
      "T06-all-origins": "lets the pages of any origin call",
    },
  },
  {
    row: "T07",
    caughtBy: "topo.upgrade",
    breaks: { "T07-upgrade-answered-with-200": "answers 200 to an upgrade on the port that is for HTTP only" },
  },
] as const;

export type TopologyMutant = IdsOf<typeof topologyMutants>;
