import { startMockServer } from "../../mock-server/index.ts";
import handlers from "../contracts/harbour/handlers.ts";
import { readHarbour } from "../contracts/read-harbour.ts";
import { realClock } from "../hand-written-servers/clock.ts";
import { type HarbourPort, type OpenHarbour, startHarbour } from "../hand-written-servers/harbour/index.ts";
import { startPythonHarbour } from "../hand-written-servers/python/start-python-harbour.ts";

/** A harbour, whoever plays it. */
export interface HarbourAtHand extends AsyncDisposable {
  /** Where a port of the contract really is. */
  url(port: HarbourPort, scheme?: "ws"): string;
  token(scope: Scope, seconds?: number): string;
}

export type Scope = "harbour:read" | "harbour:read harbour:write";

/** One who plays the harbour, and what it is able to. */
export interface HarbourPlayer {
  readonly name: string;
  /** Takes and says binary frames and attachments. */
  readonly speaksBytes: boolean;
  /** Holds requests to what the documents say in examples and words: of rates, and of origins. */
  readonly limitsRequests: boolean;
  open(): Promise<HarbourAtHand>;
}

const asWebSocket = (url: string, scheme: "ws" | undefined): string =>
  scheme === undefined ? url : url.replace(/^http/, scheme);

async function openMock(): Promise<HarbourAtHand> {
  const contract = await readHarbour();
  const mock = await startMockServer({ contract, clock: realClock, ports: "random", handlers: { harbour: handlers } });
  return {
    url: (port, scheme) => mock.url(port, scheme ?? "http"),
    token: (scope, seconds) =>
      mock.token({ sub: "rui", scope, ...(seconds !== undefined && { exp: Math.floor(Date.now() / 1000) + seconds }) }),
    [Symbol.asyncDispose]: () => mock[Symbol.asyncDispose](),
  };
}

async function openByHand(start: () => Promise<OpenHarbour>): Promise<HarbourAtHand> {
  const harbour = await start();
  return {
    url: (port, scheme) => asWebSocket(harbour.urls[port], scheme),
    token: harbour.token,
    [Symbol.asyncDispose]: harbour.close,
  };
}

export const harbourPlayers: readonly HarbourPlayer[] = [
  { name: "the mock", speaksBytes: false, limitsRequests: false, open: openMock },
  { name: "a server by hand", speaksBytes: true, limitsRequests: true, open: () => openByHand(startHarbour) },
  { name: "a server in Python", speaksBytes: true, limitsRequests: true, open: () => openByHand(startPythonHarbour) },
];
