import type { IdsOf } from "../mutant.ts";

/** What is wrong with the time, the limits and the end of WebSockets: section G of the taxonomy. */
export const lifecycleMutants = [
  {
    row: "V01",
    caughtBy: "ws.rate.period",
    breaks: {
      "V01-positions-half-as-often": "says positions half as often as promised",
      "V01-sweeps-half-as-often": "says sweeps half as often as promised",
    },
  },
  {
    row: "V02",
    caughtBy: "ws.rate.jitter",
    breaks: {
      "V02-positions-twice-as-often": "says positions twice as often as promised",
      "V02-positions-in-bursts": "says four positions at once, and then nothing for a second",
    },
  },
  {
    row: "V03",
    caughtBy: "ws.rate.drift",
    breaks: {
      "V03-positions-drift": "waits for its period after the work is done, so that positions come later and later",
    },
  },
  {
    row: "V04",
    caughtBy: "ws.rate.start",
    breaks: { "V04-positions-when-spoken-to": "says positions only to who has spoken" },
  },
  {
    row: "V05",
    caughtBy: "ws.heartbeat.interval",
    breaks: {
      "V05-no-probe": "never probes whether a client is there",
      "V05-probe-half-as-often": "probes half as often as promised whether a client is there",
    },
  },
  {
    row: "V06",
    caughtBy: "ws.heartbeat.pong",
    breaks: {
      "V06-pong-missing": "does not answer the tower's ping",
      "V06-pong-with-other-nonce": "answers the tower's ping with another nonce",
      "V06-no-control-pong": "does not answer a ping of the protocol (RFC 6455 §5.5.2)",
      "V06-control-pong-empty": "answers a ping of the protocol without its data (RFC 6455 §5.5.3)",
    },
  },
  {
    row: "V07",
    caughtBy: "ws.heartbeat.timeout",
    breaks: {
      "V07-no-ping-kept": "keeps a client of the tower that does not ping",
      "V07-probe-unanswered-kept": "keeps a client of the traffic that answers no probe",
      "V07-idle-kept": "keeps a client of the radar that says nothing",
      "V07-idle-after-half-the-time": "lets a client of the radar go after half of its time",
    },
  },
  {
    row: "V08",
    caughtBy: "ws.limit.size",
    breaks: { "V08-large-message-taken": "takes a message larger than the limit" },
  },
  {
    row: "V09",
    caughtBy: "ws.close.code",
    breaks: {
      "V09-too-large-with-1011": "closes with 1011 in place of 1009 after a message that is too large",
      "V09-too-large-without-close": "drops the connection after a message that is too large",
    },
  },
  {
    row: "V10",
    caughtBy: "ws.limit.rate",
    breaks: {
      "V10-rate-unlimited": "takes more messages than the limit allows",
      "V10-rate-closes": "closes the tower in place of a fault after too many messages",
    },
  },
  {
    row: "V11",
    caughtBy: "ws.close.clean",
    breaks: { "V11-idle-dropped": "drops the connection of an idle client in place of closing it" },
  },
  {
    row: "V12",
    caughtBy: "ws.close.code",
    breaks: {
      "V12-undeclared-code": "closes the tower with 4999, which the contract has not, when a heartbeat is missed",
      "V12-code-1005-sent": "sends 1005, which nobody may send, when a heartbeat is missed",
      "V12-code-999-sent": "sends 999, which is no code, when a heartbeat is missed",
    },
  },
  {
    row: "V13",
    caughtBy: "ws.close.echo",
    breaks: { "V13-close-not-echoed": "does not answer the close of a client" },
  },
  {
    row: "V14",
    caughtBy: "ws.backpressure",
    breaks: {
      "V14-one-holds-up-all": "waits for a client that does not read before it speaks to the others",
      "V14-never-cut-off": "keeps whatever a client that does not read has not read",
    },
    equivalent: { "V14-never-cut-off": "how much a server keeps for a client cannot be seen from outside" },
  },
  {
    row: "V15",
    caughtBy: "ws.resume",
    breaks: {
      "V15-nothing-again": "says nothing again to a client that resumes",
      "V15-everything-again": "says again what a client that resumes has heard already",
      "V15-last-twice": "says the last of what a client missed twice",
    },
  },
  {
    row: "V16",
    caughtBy: "ws.proto",
    breaks: {
      "V16-fragments-refused": "drops who says a message in several fragments (RFC 6455 §5.4)",
      "V16-no-compression": "does not negotiate permessage-deflate (RFC 7692)",
    },
  },
] as const;

export type LifecycleMutant = IdsOf<typeof lifecycleMutants>;
