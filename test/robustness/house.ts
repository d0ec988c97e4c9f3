import { join } from "node:path";
import { expect } from "vitest";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";
import {
  type DrivenClock,
  type LogEntry,
  type MockServer,
  drivenClock,
  startMockServer,
} from "../../mock-server/index.ts";
import { readAuction } from "../contracts/read-auction.ts";
import { openWebSocket } from "./raw-websocket.ts";

/** A mock that is going to be treated badly. */
export interface House extends AsyncDisposable {
  readonly mock: MockServer;
  readonly clock: DrivenClock;
  readonly log: readonly LogEntry[];
  /** Port of the machine for a port of the contract. */
  port(declared: number): number;
  /** True once everything was served as before; throws otherwise. */
  stillServes(): Promise<true>;
}

/** HTTP and an open-ended feed over WebSocket on 7501, Socket.IO on 7502: no limit anywhere, and objects that take any property. */
export async function readRemarks(): Promise<Contract> {
  const names = ["remarks-api.yaml", "remarks-feed.yaml", "remarks-floor.yaml"];
  const reading = await readContract(names.map((name) => join(import.meta.dirname, "contracts", name)));
  if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join("\n"));
  return reading.contract;
}

/** Opens the mock of a contract on random ports, with a clock that stands still. */
export async function openHouse(contract: Contract, probe: (house: House) => Promise<void>): Promise<House> {
  const clock = drivenClock();
  const log: LogEntry[] = [];
  const mock = await startMockServer({ contract, clock, ports: "random", log: (entry) => log.push(entry) });
  const house: House = {
    mock,
    clock,
    log,
    port: (declared) => Number(new URL(mock.url(declared)).port),
    async stillServes() {
      await probe(house);
      expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
      return true;
    },
    [Symbol.asyncDispose]: () => mock[Symbol.asyncDispose](),
  };
  return house;
}

/** The house of remarks. */
export async function openRemarks(): Promise<House> {
  return openHouse(await readRemarks(), async ({ mock, port, log }) => {
    expect(await (await fetch(`${mock.url(7501)}/remarks`)).json()).toContainEqual({
      id: "remark-1",
      text: "A fine clock",
    });
    await using socket = await openWebSocket(port(7501), "/feed");
    socket.say('{"type":"remark","text":"still there"}');
    expect(await socket.heard(/still there/)).toBe('{"type":"remarked","text":"still there"}');
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });
}

/** The auction house of the sample contract. */
export async function openAuction(): Promise<House> {
  return openHouse(await readAuction(), async ({ mock, log }) => {
    const lots = (await (await fetch(`${mock.url(7401)}/lots`)).json()) as { readonly items: readonly unknown[] };
    expect(lots.items).toContainEqual(expect.objectContaining({ id: "lot-1", title: "A clock" }));
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });
}
