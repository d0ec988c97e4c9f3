import type { IdsOf } from "../mutant.ts";

/** What is wrong with what is said on WebSockets: section F of the taxonomy. */
export const messageMutants = [
  {
    row: "W01",
    caughtBy: "ws.recv.schema.required",
    breaks: {
      "W01-speed-missing": "leaves out the speed of a vessel in the positions",
      "W01-area-missing": "leaves out the area in hello",
    },
  },
  {
    row: "W01",
    caughtBy: "ws.recv.schema.type",
    breaks: {
      "W01-heading-as-text": "says the heading of a vessel as a text",
      "W01-granted-as-text": "says `yes` where a boolean belongs",
    },
  },
  {
    row: "W01",
    caughtBy: "ws.recv.schema.enum",
    breaks: { "W01-state-unknown": "says a state that no vessel may have" },
  },
  {
    row: "W01",
    caughtBy: "ws.recv.schema.closed",
    breaks: { "W01-source-added": "adds the field `source` to the positions, which are closed" },
  },
  {
    row: "W01",
    caughtBy: "ws.recv.schema.range",
    breaks: { "W01-latitude-above-90": "says a latitude of 91 degrees" },
  },
  {
    row: "W01",
    caughtBy: "ws.recv.schema.items",
    breaks: { "W01-no-vessels": "says positions of no vessel where one is the least" },
  },
  {
    row: "W01",
    caughtBy: "ws.recv.schema.format",
    breaks: { "W01-connection-id-no-uuid": "says `7` where a UUID belongs" },
  },
  {
    row: "W02",
    caughtBy: "ws.recv.schema.required",
    breaks: { "W02-positions-without-timestamp": "leaves out the timestamp of the positions" },
  },
  {
    row: "W02",
    caughtBy: "ws.recv.schema.type",
    breaks: { "W02-epoch": "says the timestamp of the positions in milliseconds since 1970" },
  },
  {
    row: "W02",
    caughtBy: "ws.recv.schema.format",
    breaks: { "W02-without-zone": "says the timestamp of the tower's welcome without a zone" },
  },
  {
    row: "W03",
    caughtBy: "ws.recv.undocumented",
    breaks: {
      "W03-statistics-in-traffic": "says a message of a type that the traffic has not",
      "W03-gossip-after-welcome": "says a message of a type that the tower has not",
    },
  },
  {
    row: "W04",
    caughtBy: "ws.recv.missing",
    breaks: {
      "W04-call-not-passed-on": "passes no call on to the others",
      "W04-berth-change-not-told": "does not tell the tower that a berth has changed",
      "W04-no-movements": "never says a movement of a vessel that is followed",
      "W04-no-sweeps": "never says a sweep of the radar",
    },
  },
  {
    row: "W05",
    caughtBy: "ws.frame.kind",
    breaks: {
      "W05-positions-as-bytes": "says positions in binary frames",
      "W05-picture-as-text": "says the radar's picture in a text frame",
      "W05-tile-refused": "refuses a binary frame where the contract has one",
    },
  },
  {
    row: "W06",
    caughtBy: "ws.frame.unit",
    breaks: {
      "W06-two-in-one": "says two positions in one frame",
      "W06-one-in-two": "says one clearance in two messages",
    },
  },
  {
    row: "W07",
    caughtBy: "ws.reply.timeout",
    breaks: {
      "W07-no-clearance": "does not answer a request for clearance",
      "W07-no-track": "does not answer who follows a vessel",
      "W07-no-tide": "does not answer who asks for the tide",
    },
  },
  {
    row: "W08",
    caughtBy: "ws.reply.correlation",
    breaks: {
      "W08-other-request-id": "answers a request for clearance with another id",
      "W08-request-id-of-before": "answers a request for clearance with the id of the one before",
      "W08-track-without-request-id": "answers who follows a vessel without the id of the request",
    },
  },
  {
    row: "W09",
    caughtBy: "ws.reply.isolation",
    breaks: {
      "W09-clearance-to-another": "gives the clearance to another client",
      "W09-clearance-to-all": "gives the clearance to the other clients too",
    },
  },
  {
    row: "W10",
    caughtBy: "ws.reply.type",
    breaks: {
      "W10-clearance-for-nonsense": "answers a request without its required fields with a clearance",
      "W10-fault-for-sense": "answers a request that fits with a fault",
    },
  },
  {
    row: "W11",
    caughtBy: "ws.reply.once",
    breaks: {
      "W11-two-clearances": "answers a request for clearance twice",
      "W11-two-pongs": "answers a ping twice",
    },
  },
  {
    row: "W12",
    caughtBy: "ws.order.fifo",
    breaks: { "W12-tides-in-reverse": "answers the second question for a tide before the first" },
  },
  {
    row: "W13",
    caughtBy: "ws.neg",
    breaks: {
      "W13-invalid-ignored": "says nothing to a message that does not fit",
      "W13-without-call-sign": "takes a request for clearance without its call sign",
      "W13-draught-above-maximum": "takes a draught above the most",
      "W13-draught-in-text": "takes a draught that is written as a text",
      "W13-purpose-off-enum": "takes a purpose that is none of the three",
      "W13-extra-key": "takes a request for clearance with a key that it must not have",
      "W13-remarks-too-long": "takes remarks of 121 letters where 120 are the most",
      "W13-tug-twice": "takes a tug twice in a list of different ones",
    },
  },
  {
    row: "W14",
    caughtBy: "ws.neg.keepalive",
    breaks: { "W14-invalid-closes": "closes the tower after a message that does not fit" },
  },
  {
    row: "W15",
    caughtBy: "ws.neg.unknown",
    breaks: {
      "W15-unknown-type-crashes": "loses every connection of the tower at a message of an unknown type",
      "W15-unknown-type-ignored": "says nothing to a message of an unknown type",
    },
  },
  {
    row: "W16",
    caughtBy: "ws.neg.parse",
    breaks: {
      "W16-malformed-closes-with-1011": "closes with 1011 at a frame that is no JSON",
      "W16-malformed-ignored": "says nothing to a frame that is no JSON",
    },
  },
  {
    row: "W17",
    caughtBy: "ws.order.seq",
    breaks: {
      "W17-seq-gap": "leaves out a number of the positions now and then",
      "W17-seq-repeats": "says a number of the positions twice now and then",
      "W17-seq-starts-again": "begins to count the positions anew now and then",
    },
  },
  {
    row: "W17",
    caughtBy: "ws.order.time",
    breaks: { "W17-time-goes-back": "says positions with a timestamp before the last now and then" },
  },
  {
    row: "W18",
    caughtBy: "ws.order.snapshot",
    breaks: { "W18-movement-before-track": "says a movement of a vessel before its track" },
  },
  {
    row: "W19",
    caughtBy: "ws.sub.isolation",
    breaks: { "W19-movements-to-all": "says the movements of a vessel to those who do not follow it" },
  },
  {
    row: "W19",
    caughtBy: "ws.sub.stop",
    breaks: { "W19-unfollow-ignored": "says the movements of a vessel to who no longer follows it" },
  },
  {
    row: "W20",
    caughtBy: "ws.sub.idempotent",
    breaks: { "W20-followed-twice": "says each movement twice to who follows a vessel twice" },
  },
] as const;

export type MessageMutant = IdsOf<typeof messageMutants>;
