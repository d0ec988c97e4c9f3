import { once } from "node:events";
import { join } from "node:path";
import { setupServer } from "msw/node";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";
import type { LogEntry } from "../../mock-server/index.ts";
import { drivenClock, mswHandlers, type MswMock, type MswOptions } from "../../mock-server/msw/index.ts";
import { readFourSystems } from "../contracts/read-four-systems.ts";
import { ask, storyOf } from "./http-story.ts";
import { tell, tellQuietly, type SocketStory } from "./socket-story.ts";
import { openPage, openPorts, type Stage } from "./stage.ts";
import { webSocketStories } from "./websocket-stories.ts";

async function read(...names: readonly string[]): Promise<Contract> {
  const reading = await readContract(names.map((name) => join(import.meta.dirname, "shared-port", name)));
  if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join("\n"));
  return reading.contract;
}

const rooms = await read("rooms-api.yaml", "rooms-live.yaml");
const desk = await read("desk.yaml");
const base = "localhost:7471";

/** Opens mocks, as several generated modules do, and gives MSW the handlers of those that are `installed`. */
function play(
  contracts: readonly Contract[],
  { installed = contracts, ...options }: MswOptions & { readonly installed?: readonly Contract[] } = {},
) {
  const log: LogEntry[] = [];
  const mocks = contracts.map((contract) =>
    mswHandlers(contract, { clock: drivenClock(), log: (entry) => void log.push(entry), ...options }),
  );
  const server = setupServer(
    ...mocks.filter((_, at) => installed.includes(contracts[at] as Contract)).flatMap(({ handlers }) => handlers),
  );
  server.listen({ onUnhandledFrame: "error" });
  onTestFinished(async () => {
    server.close();
    for (const mock of mocks) await mock[Symbol.asyncDispose]();
  });
  return { mocks, log };
}

const answerOf = async (path: string): Promise<{ readonly status: number; readonly from?: string }> => {
  const response = await fetch(`http://${base}${path}`);
  const { from } = (await response.json()) as { readonly from?: string };
  return { status: response.status, ...(from === undefined ? {} : { from }) };
};

/** The first thing that a connection is told, or that it failed. */
const firstOf = (path: string): Promise<unknown> => {
  const socket = new WebSocket(`ws://${base}${path}`);
  return Promise.race([
    once(socket, "message").then(([event]) => JSON.parse(String((event as MessageEvent).data)) as unknown),
    once(socket, "close").then(([event]) => (event as CloseEvent).code),
  ]);
};

const orders = [
  { order: "one way", contracts: [rooms, desk] },
  { order: "the other way round", contracts: [desk, rooms] },
];

test.each(orders)("two mocks share a port by path, given $order", async ({ contracts }) => {
  play(contracts);
  expect(await answerOf("/hall")).toEqual({ status: 200, from: "rooms" });
  // Fits `/{room}`, too.
  expect(await answerOf("/help")).toEqual({ status: 200, from: "desk" });
  expect(await answerOf("/live")).toEqual({ status: 200, from: "desk" });
  expect(await firstOf("/live")).toEqual({ from: "rooms" });
});

test.each(orders)("what none of them has is refused as by one mock, given $order", async ({ contracts }) => {
  play(contracts);
  expect(await answerOf("/hall/stage")).toEqual({ status: 404 });
  expect(await firstOf("/hall/stage")).toBe(1006);
});

test("a mock that is disposed of leaves its paths to the others", async () => {
  const { mocks } = play([desk, rooms], { installed: [rooms] });
  await mocks[0]?.[Symbol.asyncDispose]();
  expect(await answerOf("/help")).toEqual({ status: 200, from: "rooms" });
});

test("a connection for a mock whose handlers are nowhere fails, and why is logged", async () => {
  const { log } = play([desk, rooms], { installed: [desk] });
  expect(await firstOf("/live")).toBe(1006);
  expect(log.map(({ summary }) => summary)).toEqual([
    "nobody answers /live: the mock that plays it is open, and MSW was not given its handlers",
  ]);
});

test.each(orders)(
  "a mock that passes on what it does not know leaves it to the other one, given $order",
  async ({ contracts }) => {
    play(contracts, { unknownPaths: "pass-on" });
    expect(await answerOf("/hall")).toEqual({ status: 200, from: "rooms" });
    expect(await firstOf("/live")).toEqual({ from: "rooms" });
  },
);

const whole = await readFourSystems();
const systems = whole.documents.map(({ system }) => system);

/** The systems of a contract in a page, each in a mock of its own. */
function openOneEach(contract: Contract): Stage {
  return openPage(contract, ({ clock, log }) => {
    const mocks = [...new Set(systems)].map((system) => ({
      names: contract.channels.filter((channel) => channel.system === system).map(({ id }) => id),
      mock: mswHandlers(contract, { clock, log, only: [system] }),
    }));
    const playing = (isIt: (one: (typeof mocks)[number]) => boolean): MswMock => {
      const found = mocks.find(isIt);
      if (found === undefined) throw new Error("no mock plays this");
      return found.mock;
    };
    const [first] = mocks;
    if (first === undefined) throw new Error("there are no systems");
    return {
      ...first.mock,
      handlers: mocks.flatMap(({ mock }) => mock.handlers),
      seed: "sockwright",
      clock,
      channel: (name) => playing(({ names }) => names.includes(name)).channel(name),
      token: (claims) => playing(() => true).token(claims),
      async [Symbol.asyncDispose]() {
        for (const { mock } of mocks) await mock[Symbol.asyncDispose]();
      },
    };
  });
}

test("four systems in four mocks are answered as from one mock server", async () => {
  vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
  onTestFinished(() => void vi.unstubAllEnvs());
  const statuses = async (stage: Stage): Promise<unknown[]> => {
    const told: unknown[] = [];
    for (const asked of storyOf(whole)) told.push({ asked, status: (await ask(stage, asked)).status });
    return told;
  };
  const want = await (async () => {
    await using ports = await openPorts(whole);
    return await statuses(ports);
  })();
  await using page = openOneEach(whole);
  expect(await statuses(page)).toEqual(want);
}, 120_000);

const shared = whole.ports.filter(({ systems: those }) => those.length > 1).map(({ number }) => number);
const onSharedPorts = {
  ...whole,
  channels: whole.channels.filter(({ endpoints }) => endpoints.some(({ port }) => shared.includes(port))),
};

test.each(webSocketStories(onSharedPorts) as SocketStory[])(
  "on a port that two systems share, $title says what the mock server says",
  async (story) => {
    const page = openOneEach(whole);
    const { heard: got, counts } = await tellQuietly(page, story);
    await page[Symbol.asyncDispose]();
    await using ports = await openPorts(whole);
    expect(got).toEqual(await tell(ports, story, counts));
    expect(got.flat().length).toBeGreaterThan(2);
  },
  120_000,
);
