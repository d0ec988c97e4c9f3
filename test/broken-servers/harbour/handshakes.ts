import type { IdsOf } from "../mutant.ts";

/** What is wrong with the opening of WebSockets: section E of the taxonomy. */
export const handshakeMutants = [
  {
    row: "H01",
    caughtBy: "ws.auth.none",
    breaks: {
      "H01-traffic-without-token": "lets anybody into the traffic",
      "H01-tower-without-token": "lets anybody into the tower",
    },
  },
  {
    row: "H02",
    caughtBy: "ws.auth.invalid",
    breaks: {
      "H02-traffic-any-token": "takes any text for a token in the traffic",
      "H02-tower-expired-token": "takes an expired token in the tower",
    },
  },
  {
    row: "H02",
    caughtBy: "ws.auth.when",
    breaks: { "H02-tower-closes-later": "welcomes a bad token in the tower, and closes at the first message" },
  },
  {
    row: "H03",
    caughtBy: "ws.auth.code",
    breaks: {
      "H03-traffic-refused-with-500": "refuses a token for the traffic with 500 in place of 401",
      "H03-tower-closed-with-1000": "closes the tower with 1000 in place of 4401",
      "H03-tower-refused-with-401":
        "refuses a token for the tower by status, which the contract has not, in place of 4401",
    },
  },
  {
    row: "H04",
    caughtBy: "ws.handshake.query",
    breaks: {
      "H04-area-not-needed": "opens the traffic without the required area",
      "H04-area-off-enum": "opens the traffic of an area that there is not",
    },
  },
  {
    row: "H05",
    caughtBy: "ws.handshake.path",
    breaks: {
      "H05-any-path": "opens the traffic on any path",
      "H05-any-sector": "opens the radar of a sector that there is not",
    },
  },
  {
    row: "H06",
    caughtBy: "ws.handshake.subprotocol",
    breaks: {
      "H06-not-echoed": "opens the tower without saying which subprotocol it speaks",
      "H06-second-best": "chooses the second best of the subprotocols on offer",
      "H06-undeclared-chosen": "chooses a subprotocol that the contract has not",
      "H06-none-needed": "opens the tower to clients that offer no subprotocol",
    },
  },
  {
    row: "H07",
    caughtBy: "ws.handshake.origin",
    breaks: {
      "H07-traffic-any-origin": "opens the traffic to pages of any origin",
      "H07-tower-any-origin": "opens the tower to pages of any origin",
      "H07-declared-origin-refused": "refuses the quay's own pages in the traffic",
    },
  },
  {
    row: "H08",
    caughtBy: "ws.first.deadline",
    breaks: {
      "H08-no-hello": "opens the traffic without a word",
      "H08-hello-late": "says hello in the traffic after three seconds",
      "H08-welcome-when-spoken-to": "welcomes in the tower only who has spoken",
    },
  },
  {
    row: "H09",
    caughtBy: "ws.order.first",
    breaks: { "H09-positions-before-hello": "says positions before hello" },
  },
  {
    row: "H10",
    caughtBy: "ws.limit.connections",
    breaks: {
      "H10-tower-never-full": "lets in one more than the tower holds",
      "H10-traffic-never-full": "lets in one more than the traffic holds",
      "H10-full-with-1008": "closes with 1008 in place of 1013 when the tower is full",
      "H10-tower-full-at-five": "lets in one less than the tower holds",
    },
  },
] as const;

export type HandshakeMutant = IdsOf<typeof handshakeMutants>;
