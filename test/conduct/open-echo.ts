import { expect } from "vitest";
import { type LogEntry, type MockServer, drivenClock, startMockServer } from "../../mock-server/index.ts";
import handlers from "../contracts/echo/handlers.ts";
import { readEcho } from "../contracts/read-echo.ts";

/** A mock that says whatever is said to it. */
export interface EchoHouse {
  readonly mock: MockServer;
  readonly log: readonly LogEntry[];
  /** Closes the mock. @throws when it has logged a fault of its own */
  end(): Promise<void>;
  /** Port of the machine for a port of the contract. */
  port(declared: number): number;
}

/** @param workers how many threads have its sockets */
export async function openEcho(workers = 1): Promise<EchoHouse> {
  const log: LogEntry[] = [];
  const mock = await startMockServer({
    contract: await readEcho(),
    clock: drivenClock(),
    ports: "random",
    workers,
    handlers: { echo: handlers },
    log: (entry) => log.push(entry),
  });
  return {
    mock,
    async end() {
      await mock[Symbol.asyncDispose]();
      expect(log.filter(({ level }) => level === "error")).toEqual([]);
    },
    log,
    port: (declared) => Number(new URL(mock.url(declared)).port),
  };
}
