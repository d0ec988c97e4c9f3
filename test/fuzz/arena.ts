import type { Contract } from "../../contract/index.ts";
import type { Chance } from "../../contract/payload/index.ts";
import {
  type DrivenClock,
  type Handlers,
  type LogEntry,
  type MockServer,
  drivenClock,
  startMockServer,
} from "../../mock-server/index.ts";
import conversations from "../../handlers/conversations.ts";
import veloflux from "../../handlers/veloflux.ts";
import echoHandlers from "../contracts/echo/handlers.ts";
import harbourHandlers from "../contracts/harbour/handlers.ts";
import { type Judge, judgeOf } from "../contracts/judge.ts";
import { readAuction } from "../contracts/read-auction.ts";
import { readEcho } from "../contracts/read-echo.ts";
import { readFourSystems } from "../contracts/read-four-systems.ts";
import { readHarbour } from "../contracts/read-harbour.ts";

/** A contract to be fuzzed. */
export interface Subject {
  readonly name: string;
  read(): Promise<Contract>;
  readonly handlers: Readonly<Record<string, Handlers>>;
}

/** The sample contracts and the systems that the package ships. */
export const subjects: readonly Subject[] = [
  { name: "auction", read: readAuction, handlers: {} },
  { name: "harbour", read: readHarbour, handlers: { harbour: harbourHandlers } },
  { name: "echo", read: readEcho, handlers: { echo: echoHandlers } },
  { name: "systems", read: readFourSystems, handlers: { conversations, veloflux } },
];

/** A mock that is being fuzzed. */
export interface Arena extends AsyncDisposable {
  readonly name: string;
  readonly contract: Contract;
  readonly mock: MockServer<DrivenClock>;
  readonly judge: Judge;
  /** What the mock had to say of level error. */
  readonly errors: readonly LogEntry[];
  port(declared: number): number;
  /** Whether a port is reached without TLS. */
  isPlain(declared: number): boolean;
}

export async function openArena({ name, handlers }: Subject, contract: Contract, seed: string): Promise<Arena> {
  const errors: LogEntry[] = [];
  const mock = await startMockServer({
    contract,
    clock: drivenClock(),
    seed,
    ports: "random",
    handlers,
    log: (entry) => {
      if (entry.level === "error") errors.push(entry);
    },
  });
  return {
    name,
    contract,
    mock,
    judge: judgeOf(contract),
    errors,
    port: (declared) => Number(new URL(mock.url(declared)).port),
    isPlain: (declared) => contract.ports.some(({ number, secure }) => number === declared && !secure),
    [Symbol.asyncDispose]: () => mock[Symbol.asyncDispose](),
  };
}

/** Plays one kind of session after the other, each from its own chance. */
export interface Player {
  /** Subject, protocol and what is spoken to. */
  readonly name: string;
  /**
   * Opens a connection, sends mutants and judges what comes back.
   *
   * @param note told of all that is sent
   * @returns how many mutants were sent
   * @throws where the mock broke its contract
   */
  play(chance: Chance, note: (sent: Uint8Array) => void): Promise<number>;
  /** The same without a mutant. @throws where it is not served as the contract says */
  playFair(): Promise<void>;
}
