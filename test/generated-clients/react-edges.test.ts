import { act, createElement, type ReactNode, StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import { openWebSocket, type WebSocketOptions } from "../../codegen/runtime/index.ts";
import { type Channel, type Sharing, useChannel } from "../../codegen/runtime/react/index.ts";
import { settled } from "../../codegen/runtime/testing/driven-surroundings.ts";
import { type FakePeer, fakeSockets } from "../../codegen/runtime/testing/fake-sockets.ts";
import { type Hall, hall } from "../../codegen/runtime/testing/hall.ts";
import { hydratePage, renderHook } from "./render.ts";

let sockets: ReturnType<typeof fakeSockets>;
let openHall: (options: WebSocketOptions) => ReturnType<typeof openWebSocket<Hall>>;

beforeEach(() => {
  sockets = fakeSockets();
  openHall = (options) => openWebSocket<Hall>(hall, { ...options, WebSocket: sockets.WebSocket });
});

interface HallOptions extends WebSocketOptions, Sharing {
  readonly onWelcome?: (event: { house: string }) => void;
}

const handlers = { welcome: "onWelcome" };
const views = { houses: { last: ["welcome"], order: "oldest-first" } } as const;

const useHall = (options: HallOptions): Channel<Hall> =>
  useChannel<Hall, HallOptions>({ open: openHall, options, handlers, views });

const inPorto = { params: { house: "porto" } };

/** Lets effects run, tokens be fetched and connections be closed that nobody uses any more. */
const quietly = (): Promise<unknown> => act(() => new Promise((resolve) => setTimeout(resolve, 5)));

const open = (): readonly FakePeer[] => sockets.peers.filter(({ is }) => is === "opening" || is === "open");

test("options that are written inline open one socket, however often it renders", async () => {
  const hook = await renderHook(() =>
    useHall({
      params: { house: "porto" },
      query: { seats: 2 },
      token: () => "t",
      onWelcome: () => undefined,
      queue: {},
    }),
  );
  for (let round = 0; round < 50; round += 1) await hook.render();
  await quietly();
  expect(hook.all.length).toBeGreaterThan(50);
  expect(sockets.peers).toHaveLength(1);
  await hook.unmount();
  await quietly();
  expect(open()).toEqual([]);
});

test("two people who get their tokens from functions have a connection each once they say who they are", async () => {
  const as = (name: string, shareAs: string | undefined) => (): Channel<Hall> =>
    useHall({ ...inPorto, token: () => name, ...(shareAs === undefined ? {} : { shareAs }) });
  const seats = [
    await renderHook(as("ada", "ada")),
    await renderHook(as("bea", "bea")),
    await renderHook(as("ada", "ada")),
    await renderHook(as("nobody", undefined)),
  ];
  await quietly();
  const tokens = sockets.peers.map(({ url }) => new URL(url).searchParams.get("token"));
  expect(tokens).toEqual(["ada", "bea", "nobody"]);
  for (const seat of seats) await seat.unmount();
  await quietly();
  expect(open()).toEqual([]);
});

test("going to another room and back at once leaves one socket", async () => {
  const at = (house: string) => (): Channel<Hall> => useHall({ params: { house } });
  const hook = await renderHook(at("porto"));
  await hook.render(at("london"));
  await hook.render(at("porto"));
  await quietly();
  expect(open().map(({ url }) => url)).toEqual(["ws://localhost:7401/live/hall/porto"]);
  await hook.unmount();
});

test("a function of an earlier render speaks where it came from, or not at all", async () => {
  const at = (house: string) => (): Channel<Hall> => useHall({ params: { house } });
  const hook = await renderHook(at("porto"));
  const { send } = hook.current;
  await hook.render(at("london"));
  await quietly();
  const said = send("ping");
  await settled();
  expect(sockets.last().url).toContain("/porto");
  await expect(said).rejects.toMatchObject({ name: "ConnectionLost" });
  await quietly();
  expect(open().map(({ url }) => url)).toEqual(["ws://localhost:7401/live/hall/london"]);
  await hook.unmount();
});

test("a burst of messages reaches listeners and views whole, in order, with few renders", async () => {
  const heard: string[] = [];
  const hook = await renderHook(() => useHall({ ...inPorto, onWelcome: ({ house }) => heard.push(house) }));
  await quietly();
  await act(() => sockets.last().accept());
  const before = hook.all.length;
  const houses = Array.from({ length: 1000 }, (_, index) => `house ${index}`);
  await act(async () => {
    for (const house of houses) void sockets.last().say({ type: "welcome", house });
  });
  expect(heard).toEqual(houses);
  expect((hook.current.kept["houses"] as { house: string }[]).map(({ house }) => house)).toEqual(houses);
  expect(hook.all.length - before).toBeLessThan(10);
  await hook.unmount();
});

test("a listener that throws takes neither the component nor the other listeners along", async () => {
  vi.stubGlobal("queueMicrotask", () => undefined);
  const heard: string[] = [];
  const broken = await renderHook(() =>
    useHall({
      ...inPorto,
      onWelcome: () => {
        throw new Error("a component's own");
      },
    }),
  );
  const sound = await renderHook(() => useHall({ ...inPorto, onWelcome: ({ house }) => heard.push(house) }));
  await quietly();
  await act(() => sockets.last().accept());
  await act(() => sockets.last().say({ type: "welcome", house: "porto" }));
  vi.unstubAllGlobals();
  expect(heard).toEqual(["porto"]);
  expect(broken.current.lastMessage?.payload).toMatchObject({ house: "porto" });
  await broken.unmount();
  await sound.unmount();
});

test("a token's provider is asked for the first attempt already", async () => {
  const hook = await renderHook(() => useHall({ ...inPorto, token: () => "first" }));
  await quietly();
  expect(sockets.peers.map(({ url }) => url)).toEqual(["ws://localhost:7401/live/hall/porto?token=first"]);
  await hook.unmount();
});

test("a token's provider may come after the first render", async () => {
  const hook = await renderHook(() => useHall(inPorto));
  await quietly();
  await hook.render(() => useHall({ ...inPorto, token: () => "late" }));
  await act(() => sockets.last().close());
  await act(() => hook.current.client?.close() ?? Promise.resolve());
  await act(async () => void hook.current.connect());
  await quietly();
  expect(sockets.last().url).toContain("token=late");
  await hook.unmount();
});

test("autoConnect: false gives a client that waits to be told", async () => {
  const hook = await renderHook(() => useHall({ ...inPorto, autoConnect: false }));
  await quietly();
  expect([hook.current.state, sockets.peers.length]).toEqual(["disconnected", 0]);
  expect(hook.current.client).toBeDefined();
  await act(async () => void hook.current.connect());
  await quietly();
  await act(() => sockets.last().accept());
  expect(hook.current.isConnected).toBe(true);
  await hook.unmount();
});

test("on a server nothing is opened, and the page takes over without a mismatch", async () => {
  const Seat = (): ReactNode => createElement("p", null, useHall(inPorto).state);
  const html = renderToString(createElement(StrictMode, null, createElement(Seat)));
  await settled();
  expect([html, sockets.peers.length]).toEqual(["<p>connecting</p>", 0]);
  await using page = await hydratePage(html, createElement(StrictMode, null, createElement(Seat)));
  await quietly();
  expect(page.mismatches).toEqual([]);
  expect(sockets.peers).toHaveLength(1);
  await act(() => sockets.last().accept());
  expect(page.text()).toBe("connected");
});

test("a parameter that is missing is thrown where the component's error boundary is", async () => {
  const failing = renderHook(() => useHall({ params: {} }));
  const told = await failing.then(
    () => [],
    (error: Partial<AggregateError>) => (error.errors ?? [error]).map(String),
  );
  expect(told[0]).toContain('the path needs "house"');
});
