import type { IdsOf } from "../mutant.ts";

/** What is wrong on Socket.IO: section H of the taxonomy. */
export const socketIoMutants = [
  {
    row: "I01",
    caughtBy: "sio.event",
    breaks: {
      "I01-event-renamed": "says `crane-moved` in place of `moved`",
      "I01-undeclared-event": "says an event that the contract has not",
      "I01-argument-missing": "says a load without its unit",
      "I01-argument-added": "says a load with a third argument",
      "I01-arguments-swapped": "says the unit of a load before the load",
      "I01-arguments-in-a-list": "says the arguments of a load as one list",
      "I01-field-missing": "leaves out the timestamp of a crane's move",
      "I01-no-hello": "opens the cranes without a word",
    },
  },
  {
    row: "I02",
    caughtBy: "sio.ack",
    breaks: {
      "I02-no-ack": "does not acknowledge a move",
      "I02-late-ack": "acknowledges a move after three seconds, where one is the most",
      "I02-ack-twice": "acknowledges a move twice",
      "I02-ack-with-two-arguments": "acknowledges a move with two arguments",
      "I02-ack-off-schema": "acknowledges a move without its position",
      "I02-error-second": "acknowledges a weighing with the error behind the weight",
      "I02-weight-alone": "acknowledges a weighing without the place of the error",
    },
  },
  {
    row: "I03",
    caughtBy: "sio.ns",
    breaks: {
      "I03-no-office": "has no namespace for the office",
      "I03-any-namespace": "opens any namespace",
      "I03-default-namespace": "opens the namespace `/`, which the contract has not",
      "I03-no-token-needed": "opens the cranes to anybody",
      "I03-refusal-without-data": "refuses without the data of the refusal",
      "I03-refusal-with-other-code": "refuses with the code 1008 in place of 4401",
      "I03-opens-and-disconnects": "opens the cranes to anybody and disconnects at once",
    },
  },
  {
    row: "I04",
    caughtBy: "sio.room",
    breaks: {
      "I04-everyone-hears": "says the moves of a crane to those who do not watch it",
      "I04-unwatch-ignored": "says the moves of a crane to who no longer watches it",
      "I04-sender-hears": "says a signal to its sender too",
      "I04-others-do-not-hear": "says a signal to nobody",
      "I04-across-namespaces": "says a word of the office to the cranes too",
    },
  },
  {
    row: "I05",
    caughtBy: "eio",
    breaks: {
      "I05-no-polling": "speaks WebSocket only where polling is promised too",
      "I05-no-websocket": "speaks polling only where WebSocket is promised too",
      "I05-no-upgrade": "offers no upgrade from polling",
      "I05-ping-interval": "says a ping interval of 25 seconds in place of one",
      "I05-ping-timeout": "says a ping timeout of 20 seconds in place of two",
      "I05-max-payload": "says a largest payload of 1 MB in place of 20 kB",
      "I05-large-payload-taken": "takes a payload larger than it says",
      "I05-no-ping": "never pings, whatever interval it says",
      "I05-sid-after-upgrade": "answers polls for a session that has been upgraded",
      "I05-eio-3": "speaks Engine.IO 3 too",
    },
  },
  {
    row: "I06",
    caughtBy: "sio.binary",
    breaks: {
      "I06-attachment-missing": "announces two attachments and sends one",
      "I06-attachments-swapped": "sends the attachments in another order than they are announced in",
      "I06-bytes-as-text": "sends base64 where bytes are promised",
    },
    equivalent: {
      "I06-attachments-swapped": "both are bytes: which of them is which, only the words of the document say",
    },
  },
  {
    row: "I06",
    caughtBy: "sio.disconnect",
    breaks: {
      "I06-idle-kept": "keeps a client of the office that says nothing",
      "I06-idle-dropped": "drops the connection of an idle client in place of disconnecting it",
    },
  },
  {
    row: "I06",
    caughtBy: "sio.recovery",
    breaks: { "I06-recovery": "recovers connections, which the contract has not: each event has one more argument" },
    equivalent: { "I06-recovery": "the argument is an offset of the protocol, which says in CONNECT that it comes" },
  },
] as const;

export type SocketIoMutant = IdsOf<typeof socketIoMutants>;
