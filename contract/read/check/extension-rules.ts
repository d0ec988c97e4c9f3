/** The form of each extension in words, for people who have only the package. */
const rules: ReadonlyMap<string, string> = new Map([
  ["x-system", "a name of lower case letters, digits and dashes: `x-system: lot-market`"],
  ["x-microcks-operation", "seconds between two messages: `x-microcks-operation: { frequency: 5 }`"],
  [
    "x-emit",
    "one entry or a list of them, each with `on` (`connect`, `error`, `operation:<key>`, `state:<schema name>`) and, where wanted, `every`, `jitter`, `sequence`, `to`: `x-emit: { on: connect, to: sender }`; `every` without `sequence` goes with `on: connect` only",
  ],
  [
    "x-limits",
    "any of `maxMessageBytes`, `maxConnections`, `idleTimeout`, `messageRate` with `per`: `x-limits: { maxConnections: 10, idleTimeout: PT5M }`",
  ],
  [
    "x-heartbeat",
    "`interval`, `initiator` (`client`, `server`), `operation` (a key), `missed`: `x-heartbeat: { interval: PT30S, initiator: client, operation: ping, missed: 2 }`",
  ],
  [
    "x-reconnect",
    "`initialMs`, `factor`, `maxMs`, `maxAttempts`, `queue`: `x-reconnect: { initialMs: 1000, factor: 2, maxMs: 30000 }`",
  ],
  [
    "x-close-codes",
    'codes with `summary`, `phase` (`handshake`, `open`), `by` (`client`, `server`, `either`), `reconnect` (`never`, `backoff`, `now`), `when`: `x-close-codes: { "1008": { summary: Refused, when: policy } }`',
  ],
  [
    "x-subscription",
    "`key` and `effect` (`add`, `remove`): `x-subscription: { key: $message.payload#/lot, effect: add }`",
  ],
  ["x-room", "a runtime expression: `x-room: $message.payload#/lot`"],
  [
    "x-socketio",
    "on a server `transports`, `pingInterval`, `pingTimeout`, `connectTimeout`, `maxPayload`, on a reply `delivery` (`ack`, `message`) and `timeout`: `x-socketio: { transports: [websocket], pingInterval: PT25S }`",
  ],
  [
    "x-proxy",
    "`target` (scheme, host and port) and, where wanted, `pathname`: `x-proxy: { target: http://localhost:9000, pathname: /admin }`",
  ],
  [
    "x-upstreams",
    "a list of servers, each with `target` (scheme, host and port) and, where wanted, `description`: `x-upstreams: [{ target: redis://localhost:6379, description: cache }]`",
  ],
  [
    "x-hooks",
    "names of hooks with `fields` and, where wanted, `arguments` and `onConnect`: `x-hooks: { useLot: { fields: { isConnected: isConnected, bids: { last: [bid], keep: 100 } } } }`",
  ],
]);

/** What an extension asks for, with an example. */
export function ruleOf(name: string): string {
  return `write ${rules.get(name) ?? "what its schema asks for"}`;
}
