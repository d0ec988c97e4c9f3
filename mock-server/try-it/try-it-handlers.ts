import type { HttpHandler } from "../engine/index.ts";
import type { MockServer } from "../start-mock-server.ts";
import { type Catalogue, catalogueOf } from "./catalogue.ts";
import { tryItPage } from "./page.ts";

type Asked = Parameters<HttpHandler>[0];

/** Addresses that are none to connect to. */
const everywhere = new Set(["0.0.0.0", "::", "[::]"]);

/** Answers with the page on which a mock can be tried, and with what there is to try. */
export function tryItHandlers(mock: MockServer): Readonly<Record<string, HttpHandler>> {
  /** Where the reader's browser finds a port: by the name that it found the page by, where the mock listens everywhere. */
  function originOf(declared: number, scheme: "http" | "ws", { headers }: Asked): string | undefined {
    const port = mock.ports.find((one) => one.declared === declared && one.actual !== null);
    if (port === undefined) return undefined;
    const url = new URL(mock.url(declared, scheme));
    const asked = `http://${headers["host"] ?? ""}`;
    if (everywhere.has(port.host) && URL.canParse(asked)) url.hostname = new URL(asked).hostname;
    return url.href.replace(/\/$/, "");
  }

  return {
    getTryIt(asked) {
      const open = mock.ports.filter(({ actual }) => actual !== null);
      const origins = open.flatMap(({ declared }) => [
        originOf(declared, "http", asked) ?? "",
        originOf(declared, "ws", asked) ?? "",
      ]);
      const host = asked.headers["host"] ?? "";
      // Not every browser takes 'self' for a WebSocket too. A name with anything else in it would be more of the policy.
      const own = /^[\w.:[\]-]+$/.test(host) ? [`ws://${host}`] : [];
      const { html, headers } = tryItPage([...own, ...origins]);
      return { status: 200, headers, body: html };
    },
    listTryIt(asked) {
      const catalogue: Catalogue = {
        seed: mock.seed,
        token: mock.token(),
        systems: catalogueOf(mock.contract, {
          now: mock.clock.now(),
          urlOf: (declared, scheme) => originOf(declared, scheme, asked),
        }),
      };
      return { status: 200, headers: { "cache-control": "no-store" }, body: catalogue };
    },
  };
}
