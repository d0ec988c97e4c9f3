import { setupServer } from "msw/node";
import { expect, onTestFinished, test } from "vitest";
import * as campaigns from "../../generated/campaigns/msw.ts";
import * as cidadaoAi from "../../generated/cidadao-ai/msw.ts";
import * as conversations from "../../generated/conversations/msw.ts";
import * as veloflux from "../../generated/veloflux/msw.ts";
import { drivenClock, mswHandlers } from "../../mock-server/msw/index.ts";
import { readFourSystems } from "../contracts/read-four-systems.ts";
import { ask, storyOf } from "./http-story.ts";
import { tellQuietly, type SocketStory } from "./socket-story.ts";
import { socketIoStories } from "./socketio-stories.ts";
import { openPage } from "./stage.ts";
import { webSocketStories } from "./websocket-stories.ts";

const whole = await readFourSystems();
type Open = Parameters<typeof openPage>[1];
const systems: readonly { readonly system: string; readonly open: Open; readonly handlers: readonly unknown[] }[] = [
  { system: "campaigns", open: (options) => campaigns.openMock(options), handlers: campaigns.handlers },
  { system: "cidadao-ai", open: (options) => cidadaoAi.openMock(options), handlers: cidadaoAi.handlers },
  { system: "conversations", open: (options) => conversations.openMock(options), handlers: conversations.handlers },
  { system: "veloflux", open: (options) => veloflux.openMock(options), handlers: veloflux.handlers },
];

test.each(systems)("the generated mock of $system is that of the documents", async ({ system, open }) => {
  const own = <T extends { readonly system: string }>(list: readonly T[]): T[] =>
    list.filter((one) => one.system === system);
  const ports = whole.ports.filter((port) => port.systems.includes(system));
  const contract = { ...whole, ports, channels: own(whole.channels), operations: own(whole.operations) };
  const stories = [...webSocketStories(contract), ...socketIoStories(contract)] as SocketStory[];
  const run = async (opening: Open): Promise<unknown> => {
    await using page = openPage(whole, opening);
    const told: unknown[] = [];
    for (const asked of storyOf(contract)) told.push(await ask(page, asked));
    for (const story of stories) told.push((await tellQuietly(page, story)).heard);
    return told;
  };
  const documented = await run((options) => mswHandlers(whole, { ...options, only: [system] }));
  expect(await run(open)).toEqual(documented);
});

test("behaviour of one's own is typed by what the operation carries", async () => {
  const mock = conversations.openMock({
    clock: drivenClock(),
    behaviour: {
      replies: {
        sync: ({ conversation_id }) => ({ type: "sync_data", conversation_id, messages: [], count: 0 }),
      },
    },
  });
  const server = setupServer(...mock.handlers);
  server.listen({ onUnhandledFrame: "error" });
  onTestFinished(() => server.close());
  const socket = new WebSocket(`ws://localhost:8000/ws?token=${mock.token()}`);
  socket.addEventListener("open", () =>
    socket.send(`{"type":"sync","conversation_id":"conv-77","last_message_id":"msg-1"}`),
  );
  const synced = await new Promise((resolve) =>
    socket.addEventListener("message", ({ data }) => {
      const payload = JSON.parse(String(data)) as { readonly type: string };
      if (payload.type === "sync_data") resolve(payload);
    }),
  );
  expect(synced).toEqual({ type: "sync_data", conversation_id: "conv-77", messages: [], count: 0 });
});

test("the handlers can be used as they come", () => {
  expect(systems.map(({ handlers }) => handlers.length)).toEqual([3, 3, 3, 3]);
});
