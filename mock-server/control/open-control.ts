import type { Contract } from "../../contract/index.ts";
import type { Clock } from "../engine/index.ts";
import { type MockServer, startGuarded } from "../start-mock-server.ts";
import { controlGuard } from "./control-guard.ts";
import { controlHandlers } from "./control-handlers.ts";
import { requireToken } from "./control-needs-token.ts";

export interface ControlOptions {
  /** The contract of the control API: what the documents beside this file say. */
  readonly contract: Contract;
  readonly clock: Clock;
  /** Port to listen on; 0 for any that is free. @default the one of the documents, or another one where it is in use */
  readonly port?: number;
  /** @default "127.0.0.1" */
  readonly host?: string;
  /** What whoever asks has to know. Needed beyond this machine. */
  readonly token?: string;
}

/** The control port of a mock. Dispose of it to close it; the mock goes on. */
export interface Control extends AsyncDisposable {
  /** Where it is, such as `http://127.0.0.1:7380`. */
  readonly url: string;
}

/** The key of the channel that tells what crosses. */
const journal = "journal";

/**
 * Opens the control port of a mock: an API over HTTP that moves its clock, resets it and reads its journal, and a WebSocket that
 * tells the journal as it grows. It is played from its own contract by the engine that plays every other.
 *
 * @throws ControlNeedsToken when others than this machine could ask, and there is no token
 * @throws PortUnavailable when the port that was asked for cannot be opened
 */
export async function openControl(mock: MockServer, options: ControlOptions): Promise<Control> {
  const { contract, clock, host = "127.0.0.1", port, token } = options;
  requireToken(host, token);
  const [declared = 0] = contract.ports.map(({ number }) => number);
  const plan = port === undefined ? "declared" : port === 0 ? "random" : (`offset:${port - declared}` as const);
  const server = await startGuarded(
    {
      contract,
      clock,
      host,
      auth: "off",
      ports: plan,
      strictPorts: plan !== "declared",
      handlers: { [contract.documents[0]?.system ?? ""]: controlHandlers(mock) },
    },
    controlGuard({ host, ...(token !== undefined && { token }) }),
  );
  const feed = feedJournal(mock, server);
  return {
    url: server.url(declared),
    async [Symbol.asyncDispose]() {
      feed[Symbol.dispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** Says what crosses in the mock to whoever listens on the control's channel for the same session. */
function feedJournal(mock: MockServer, server: MockServer): Disposable {
  let stop: (() => void) | undefined;
  const isHeard = (): boolean => server.sessions().some((session) => session.channel(journal).size > 0);
  const leave = server.follow(({ kind }) => {
    if (kind !== "opened" && kind !== "closed") return;
    if (!isHeard()) {
      stop?.();
      stop = undefined;
    } else
      stop ??= mock.follow((entry, key) => {
        const heard = server
          .sessions()
          .find((session) => session.key === key)
          ?.channel(journal);
        if (heard !== undefined && heard.size > 0) heard.send("entry", entry);
      });
  });
  return {
    [Symbol.dispose]() {
      leave();
      stop?.();
    },
  };
}
