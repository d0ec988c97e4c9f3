import { NodeXHR, WebSocket as NativeTransport } from "socket.io-client";
import { setupServer } from "msw/node";
import type { ManagerOptions } from "socket.io-client";
import { type Contract } from "../../contract/index.ts";
import { type Handlers, type LogEntry, drivenClock, startMockServer } from "../../mock-server/index.ts";
import type { DrivenClock, Log, MockChannel } from "../../mock-server/index.ts";
import type { MswMock } from "../../mock-server/msw/index.ts";

/** Socket.IO over the WebSocket of the moment: `engine.io-client` keeps the one that it finds when it is loaded. */
export class TransportOfTheMoment extends NativeTransport {
  override createSocket(url: string): WebSocket {
    return new WebSocket(url);
  }
}

/** How a Socket.IO client comes. */
export type SocketIoWay = "over WebSocket" | "by polling" | "from polling to WebSocket";

/** One way to play a contract, on the same seed and a clock that is driven. */
export interface Stage extends AsyncDisposable {
  readonly name: string;
  readonly clock: DrivenClock;
  readonly log: readonly LogEntry[];
  /** For `socket.io-client`. */
  readonly socketIoTransports: Readonly<Record<SocketIoWay, NonNullable<ManagerOptions["transports"]>>>;
  base(port: number, scheme?: "http" | "ws"): string;
  channel(name: string): MockChannel;
  token(): string;
}

type Options = { readonly handlers?: Readonly<Record<string, Handlers>> };

/** Opens the ports of a contract. */
export async function openPorts(contract: Contract, options: Options = {}): Promise<Stage> {
  const log: LogEntry[] = [];
  const clock = drivenClock();
  const mock = await startMockServer({
    contract,
    clock,
    ports: "random",
    log: (entry) => void log.push(entry),
    ...options,
  });
  return {
    name: "the mock server",
    socketIoTransports: {
      "over WebSocket": ["websocket"],
      "by polling": ["polling"],
      "from polling to WebSocket": ["polling", "websocket"],
    },
    clock,
    log,
    base: (port, scheme) => mock.url(port, scheme),
    channel: (name) => mock.channel(name),
    token: () => mock.token({ sub: "ada" }),
    [Symbol.asyncDispose]: () => mock[Symbol.asyncDispose](),
  };
}

/** Plays a contract in this process, with handlers that were opened in whatever way; what leads anywhere else is an error. */
export function openPage(
  contract: Contract,
  open: (options: { readonly clock: DrivenClock; readonly log: Log }) => MswMock<DrivenClock>,
): Stage {
  const log: LogEntry[] = [];
  const mock = open({ clock: drivenClock(), log: (entry) => void log.push(entry) });
  const server = setupServer(...mock.handlers);
  server.listen({ onUnhandledFrame: "error" });
  const isSecure = (port: number): boolean => contract.ports.some(({ number, secure }) => number === port && secure);
  return {
    name: "the MSW handlers",
    // In Node.js the one called "websocket" is none that MSW sees.
    socketIoTransports: {
      "over WebSocket": [TransportOfTheMoment],
      "by polling": [NodeXHR],
      "from polling to WebSocket": [NodeXHR, TransportOfTheMoment],
    },
    clock: mock.clock,
    log,
    base: (port, scheme = "http") => `${scheme}${isSecure(port) ? "s" : ""}://localhost:${port}`,
    channel: (name) => mock.channel(name),
    token: () => mock.token({ sub: "ada" }),
    async [Symbol.asyncDispose]() {
      await mock[Symbol.asyncDispose]();
      server.close();
    },
  };
}
