import { describe, expect, test, vi } from "vitest";
import type { Contract } from "../../contract/index.ts";
import conversations from "../../handlers/conversations.ts";
import veloflux from "../../handlers/veloflux.ts";
import { mswHandlers } from "../../mock-server/msw/index.ts";
import { readAuction } from "../contracts/read-auction.ts";
import { readFourSystems } from "../contracts/read-four-systems.ts";
import { readDomain } from "../documents/domains.ts";
import { type Answered, ask, storyOf } from "./http-story.ts";
import { type SocketStory, tell, tellQuietly } from "./socket-story.ts";
import { socketIoStories } from "./socketio-stories.ts";
import { openPage, openPorts, type Stage } from "./stage.ts";
import { enterByWebSocket, type Opening, type Said, webSocketStories } from "./websocket-stories.ts";

const ways = ["over WebSocket", "by polling", "from polling to WebSocket"] as const;
const contracts = [
  { name: "the auction", contract: await readAuction(), handlers: {}, ways },
  { name: "the four systems", contract: await readFourSystems(), handlers: { conversations, veloflux }, ways },
];
/** Texts and bytes beside JSON, and bytes over Socket.IO; there clients are greeted, also those that are still moving from polling. */
const plain = await Promise.all(
  ["aquarium", "live-captions", "karaoke"].map(async (name) => ({
    name,
    contract: await readDomain(name),
    handlers: {},
    ways: ways.slice(0, 1),
  })),
);

/** What is counted while it happens is not what the document shows; inside a page there is nobody to ask for it. */
const isMeasured = ({ headers }: Answered): boolean =>
  headers["content-type"]?.startsWith("text/plain; version=0.0.4") ?? false;

const comparable = (answered: Answered): object => {
  if (!isMeasured(answered)) return answered;
  const { asked, status } = answered;
  return { asked, status };
};

async function hear(stage: Stage, contract: Contract): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  for (const asked of storyOf(contract)) answers.push(await ask(stage, asked));
  return answers;
}

describe.each(contracts)("of $name", ({ contract, handlers }) => {
  test("every request is answered as the mock server answers it", async () => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    const want = await (async () => {
      await using ports = await openPorts(contract, { handlers });
      return await hear(ports, contract);
    })();
    await using page = openPage(contract, (options) => mswHandlers(contract, { ...options, handlers }));
    const got = await hear(page, contract);
    expect(got.map(comparable)).toEqual(want.map(comparable));
    expect(got.length).toBeGreaterThan(50);
  }, 120_000);
});

describe.each([...contracts, ...plain])("of $name", ({ contract, handlers, ways: some }) => {
  test.each([...webSocketStories(contract), ...some.flatMap((way) => socketIoStories(contract, way))] as SocketStory[])(
    "$title says what the mock server says, in the same order",
    async (story) => {
      const page = openPage(contract, (options) => mswHandlers(contract, { ...options, handlers }));
      const { heard: got, counts } = await tellQuietly(page, story);
      await page[Symbol.asyncDispose]();
      await using ports = await openPorts(contract, { handlers });
      expect(got).toEqual(await tell(ports, story, counts));
      expect(got.flat().length).toBeGreaterThan(2);
    },
  );
});

/** What is no channel where it is asked for: handed on by the edge, unknown, of another protocol, or documented as refused. */
const byTheWay = [
  { title: "handed on by the edge", port: 3000, path: "/api/ws/backends" },
  { title: "handed on to nothing", port: 3000, path: "/api/ws/nothing" },
  { title: "to the wrong port", port: 8080, path: "/api/ws/backends" },
  { title: "to a path of HTTP", port: 9090, path: "/health" },
  { title: "to nothing", port: 9091, path: "/nothing" },
];

test.each(byTheWay)("an upgrade $title ends as at the mock server", async ({ title, ...open }) => {
  const story: SocketStory<Opening, Said> = {
    title,
    channel: "veloflux-realtime.backends",
    enter: enterByWebSocket,
    steps: [{ open }, { advance: "10s" }, { close: 0 }],
  };
  const contract = await readFourSystems();
  const page = openPage(contract, (options) => mswHandlers(contract, options));
  const { heard: got, counts } = await tellQuietly(page, story as SocketStory);
  await page[Symbol.asyncDispose]();
  await using ports = await openPorts(contract);
  expect(got).toEqual(await tell(ports, story as SocketStory, counts));
  expect(got.flat().length).toBeGreaterThan(1);
});
