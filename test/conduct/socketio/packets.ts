import type { Packet } from "./line.ts";

/** What a client says after the session was opened, and all that it hears. */
export interface PacketCase {
  /** Of the Socket.IO protocol, revision 5: the packet type or the heading. */
  readonly section: string;
  readonly given: string;
  readonly says: readonly Packet[];
  /** The ids of sockets are shown as `*`. */
  readonly want: readonly string[];
}

const joined = '40{"sid":"*"}';
const aside = '40/aside,{"sid":"*"}';
const bytes = Uint8Array.of(0, 1, 254, 255);
const more = Uint8Array.of(30, 98, 52);

/** Values of JSON that come back as they are. */
const values = [
  "null",
  "0",
  "-1.5",
  "true",
  '""',
  '"água 💥"',
  "[]",
  "{}",
  "[[1],[2,[3]]]",
  '{"a":{"b":null},"c":[1]}',
];

/** What the session goes on after. */
export const kept: readonly PacketCase[] = [
  { section: "CONNECT", given: "the main namespace", says: ["40"], want: [joined] },
  { section: "CONNECT", given: "the main namespace with a payload", says: ['40{"token":"x"}'], want: [joined] },
  { section: "CONNECT", given: "another namespace", says: ["40/aside,"], want: [aside] },
  { section: "CONNECT", given: "another namespace with a payload", says: ['40/aside,{"a":1}'], want: [aside] },
  { section: "CONNECT", given: "both namespaces", says: ["40", "40/aside,"], want: [joined, aside] },
  {
    section: "CONNECT_ERROR",
    given: "a namespace that the contract has not",
    says: ["40/nope,"],
    want: ['44/nope,{"message":"Invalid namespace"}'],
  },
  {
    section: "CONNECT_ERROR",
    given: "a namespace that the contract has not, between two that it has",
    says: ["40", "40/nope,", "40/aside,"],
    want: [joined, '44/nope,{"message":"Invalid namespace"}', aside],
  },
  { section: "EVENT", given: "nothing asked for", says: ["40", '42["echo","a"]'], want: [joined] },
  {
    section: "EVENT",
    given: "an event that is answered with an event",
    says: ["40", '42["relay",{"a":[1]}]'],
    want: [joined, '42["relayed",{"a":[1]}]'],
  },
  {
    section: "EVENT",
    given: "several events in their order",
    says: ["40", '42["relay",1]', '42["relay",2]', '42["relay",3]'],
    want: [joined, '42["relayed",1]', '42["relayed",2]', '42["relayed",3]'],
  },
  ...values.map((value): PacketCase => ({
    section: "ACK",
    given: `the value ${value}`,
    says: ["40", `427["echo",${value}]`],
    want: [joined, `437[${value}]`],
  })),
  ...[0, 1, 12, 4_294_967_296].map((id): PacketCase => ({
    section: "ACK",
    given: `the id ${id}`,
    says: ["40", `42${id}["echo","a"]`],
    want: [joined, `43${id}["a"]`],
  })),
  {
    section: "ACK",
    given: "ids out of order",
    says: ["40", '423["echo","c"]', '421["echo","a"]', '422["echo","b"]'],
    want: [joined, '433["c"]', '431["a"]', '432["b"]'],
  },
  {
    section: "ACK",
    given: "one id in two namespaces",
    says: ["40", "40/aside,", '425["echo","main"]', '42/aside,5["echo","aside"]'],
    want: [joined, aside, '435["main"]', '43/aside,5["aside"]'],
  },
  { section: "ACK", given: "an answer to nothing", says: ["40", '4399["x"]'], want: [joined] },
  {
    section: "BINARY_EVENT, BINARY_ACK",
    given: "bytes",
    says: ["40", '451-5["blob",{"_placeholder":true,"num":0}]', bytes],
    want: [joined, '461-5[{"_placeholder":true,"num":0}]', "bytes 0001feff"],
  },
  {
    section: "BINARY_EVENT, BINARY_ACK",
    given: "no bytes",
    says: ["40", '451-5["blob",{"_placeholder":true,"num":0}]', new Uint8Array()],
    want: [joined, '461-5[{"_placeholder":true,"num":0}]', "bytes"],
  },
  {
    section: "BINARY_EVENT",
    given: "bytes that are answered with an event",
    says: ["40", '451-["relay",{"_placeholder":true,"num":0}]', bytes],
    want: [joined, '451-["relayed",{"_placeholder":true,"num":0}]', "bytes 0001feff"],
  },
  {
    section: "BINARY_EVENT, BINARY_ACK",
    given: "bytes in an object, in an order of their own",
    says: ["40", '452-6["echo",{"a":{"_placeholder":true,"num":1},"b":[{"_placeholder":true,"num":0}]}]', bytes, more],
    want: [
      joined,
      '462-6[{"a":{"_placeholder":true,"num":0},"b":[{"_placeholder":true,"num":1}]}]',
      "bytes 1e6234",
      "bytes 0001feff",
    ],
  },
  {
    section: "BINARY_EVENT, BINARY_ACK",
    given: "bytes in another namespace",
    says: ["40/aside,", '451-/aside,8["echo",{"_placeholder":true,"num":0}]', more],
    want: [aside, '461-/aside,8[{"_placeholder":true,"num":0}]', "bytes 1e6234"],
  },
  {
    section: "BINARY_EVENT",
    given: "two messages with bytes, one behind the other",
    says: [
      "40",
      '451-1["blob",{"_placeholder":true,"num":0}]',
      bytes,
      '451-2["blob",{"_placeholder":true,"num":0}]',
      more,
    ],
    want: [
      joined,
      '461-1[{"_placeholder":true,"num":0}]',
      "bytes 0001feff",
      '461-2[{"_placeholder":true,"num":0}]',
      "bytes 1e6234",
    ],
  },
  {
    section: "DISCONNECT",
    given: "one of two namespaces left",
    says: ["40", "40/aside,", "41/aside,", '421["echo","still there"]'],
    want: [joined, aside, '431["still there"]'],
  },
  {
    section: "DISCONNECT",
    given: "the main namespace left",
    says: ["40", "40/aside,", "41", '42/aside,1["echo","still there"]'],
    want: [joined, aside, '43/aside,1["still there"]'],
  },
  { section: "DISCONNECT", given: "an only namespace left", says: ["40/aside,", "41/aside,"], want: [aside] },
];

/** What ends the session, whatever the way. */
export const offences: readonly PacketCase[] = [
  { section: "Connection to a namespace", given: "an event before CONNECT", says: ['421["echo","a"]'], want: [] },
  { section: "Connection to a namespace", given: "an answer before CONNECT", says: ['431["a"]'], want: [] },
  { section: "Disconnection", given: "DISCONNECT before CONNECT", says: ["41"], want: [] },
  {
    section: "Connection to a namespace",
    given: "bytes before CONNECT",
    says: ['451-["blob",{"_placeholder":true,"num":0}]', bytes],
    want: [],
  },
  {
    section: "Connection to a namespace",
    given: "an event in a namespace that was not joined",
    says: ["40", '42/aside,1["echo","a"]'],
    want: [joined],
  },
  {
    section: "CONNECT_ERROR",
    given: "an event in a namespace that was refused",
    says: ["40/nope,", '42/nope,1["echo","a"]'],
    want: ['44/nope,{"message":"Invalid namespace"}'],
  },
  { section: "CONNECT_ERROR", given: "a refusal by the client", says: ["40", '44{"message":"no"}'], want: [joined] },
  { section: "Packet encoding", given: "an unknown type", says: ["40", '47["echo"]'], want: [joined] },
  { section: "Packet encoding", given: "no type", says: ["40", "4"], want: [joined] },
  { section: "Packet encoding", given: "broken JSON", says: ["40", '42["echo",'], want: [joined] },
  { section: "Packet encoding", given: "an object for a list", says: ["40", '42{"echo":1}'], want: [joined] },
  {
    section: "Packet encoding",
    given: "bytes that nothing announced",
    says: ["40", bytes],
    want: [joined],
  },
  {
    section: "Packet encoding",
    given: "text in the place of bytes",
    says: ["40", '451-1["blob",{"_placeholder":true,"num":0}]', '421["echo","a"]'],
    want: [joined],
  },
  {
    section: "Packet encoding",
    given: "a placeholder without its bytes",
    says: ["40", '451-1["blob",{"_placeholder":true,"num":1}]', bytes],
    want: [joined],
  },
];
