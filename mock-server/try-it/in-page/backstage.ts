import { FetchInterceptor } from "@mswjs/interceptors/fetch";
import { WebSocketInterceptor } from "@mswjs/interceptors/WebSocket";
import { defineNetwork, InterceptorSource } from "msw/experimental";
import type { Contract } from "../../../contract/index.ts";
import { type MswMock, mswHandlers } from "../../msw/index.ts";
import { type Catalogue, catalogueOf } from "../catalogue.ts";
import type { Surroundings } from "../surroundings.ts";

/** How something is asked: what the control port of a mock server would be asked over HTTP. */
interface Asked {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A mock inside the page, and what the page asks it that no port of a contract answers. */
export interface Backstage {
  /**
   * Answers as the control port does, for as much of it as the page asks.
   *
   * @throws Error that says what is wrong
   */
  ask(path: string, asked?: Asked): unknown;
  /** Tells what crosses from now on; what comes back ends that. */
  follow(listener: (entry: unknown) => void): () => void;
}

/**
 * Plays a contract inside this page: what is asked of its ports on this machine never leaves the page. `fetch` and `WebSocket` are taken over
 * without a service worker, so that it works wherever the page is put, and in no other page.
 */
export function openBackstage(contract: Contract): Backstage {
  const mock = mswHandlers(contract);
  const network = defineNetwork({
    sources: [new InterceptorSource({ interceptors: [new FetchInterceptor(), new WebSocketInterceptor()] })],
    handlers: [...mock.handlers],
    onUnhandledFrame: "bypass",
    context: { quiet: true },
  });
  network.enable();
  return backstageOf(contract, mock);
}

function backstageOf(contract: Contract, mock: MswMock): Backstage {
  const answers: Readonly<Record<string, (asked: Asked) => unknown>> = {
    "/docs/operations": (): Catalogue => ({
      seed: mock.seed,
      token: mock.token(),
      systems: catalogueOf(contract, { now: mock.clock.now(), urlOf: whereIn(contract) }),
    }),
    "/journal": ({ query: { filter = "", after = "0", limit = "100" } = {} }) => ({
      last: mock.journal.last,
      entries: mock.journal.entries({ filter, after: Number(after), limit: Number(limit) }),
    }),
    "/messages"({ body = "{}" }) {
      const { channel: name, message, payload } = JSON.parse(body) as Saying;
      return { listeners: mock.channel(name).send(message, payload) };
    },
  };
  return {
    ask(path, asked = {}) {
      const answer = answers[path];
      if (answer === undefined) throw new Error(`a mock inside a page is not asked ${path}`);
      return answer(asked);
    },
    follow: (listener) => mock.journal.follow(listener),
  };
}

interface Saying {
  readonly channel: string;
  readonly message: string;
  readonly payload?: unknown;
}

/** Where the documents have their ports: on this machine, whoever answers there. */
function whereIn({ ports }: Contract): Surroundings["urlOf"] {
  const open = new Map(ports.flatMap((port) => (port.protocols.length > 0 ? [[port.number, port] as const] : [])));
  return (declared, scheme) => {
    const port = open.get(declared);
    return port && `${scheme}${port.secure ? "s" : ""}://localhost:${declared}`;
  };
}
