import { once } from "node:events";
import { io, type ManagerOptions, type Socket, type SocketOptions } from "socket.io-client";
import { expect, test } from "vitest";
import {
  ControlNeedsToken,
  drivenClock,
  type LogEntry,
  startMockServer,
  type MockServer,
} from "../../mock-server/index.ts";
import { readAuction } from "../contracts/read-auction.ts";

type Admin = NonNullable<Parameters<typeof startMockServer>[0]["socketioAdmin"]>;

/** The auction house, its floor on 7402, with the Admin UI let in. */
async function openFloor(
  socketioAdmin: Admin = true,
  log: LogEntry[] = [],
): Promise<MockServer<ReturnType<typeof drivenClock>>> {
  const contract = await readAuction();
  return startMockServer({
    contract,
    clock: drivenClock(),
    ports: "random",
    socketioAdmin,
    log: (entry) => log.push(entry),
  });
}

/** A client of Socket.IO that is gone at the end. */
function connect(
  mock: MockServer,
  namespace: string,
  options: Partial<ManagerOptions & SocketOptions> = {},
): Socket & Disposable {
  const socket = io(`${mock.url(7402)}${namespace}`, {
    forceNew: true,
    transports: ["websocket"],
    reconnection: false,
    ...options,
  });
  return Object.assign(socket, { [Symbol.dispose]: () => void socket.disconnect() });
}

/** What the Admin UI is told, in order: the event's name, then what is about it. */
interface Told {
  readonly all: readonly (readonly unknown[])[];
  /** Settles with the arguments of the first event of a name that fits. */
  first<Args extends readonly unknown[]>(event: string, fits?: (...args: Args) => boolean): Promise<Args>;
}

/** Begins to listen before anything can have come. */
function listen(admin: Socket): Told {
  const all: (readonly unknown[])[] = [];
  admin.onAny((...args: unknown[]) => all.push(args));
  return {
    all,
    async first<Args extends readonly unknown[]>(event: string, fits: (...args: Args) => boolean = () => true) {
      const found = (): Args | undefined => {
        const [, ...args] = all.find(([name, ...about]) => name === event && fits(...(about as unknown as Args))) ?? [];
        return args.length === 0 ? undefined : (args as unknown as Args);
      };
      await expect.poll(found).toBeDefined();
      return found() as Args;
    },
  };
}

interface Described {
  readonly id: string;
  readonly nsp: string;
  readonly rooms: readonly string[];
  readonly transport: string;
  readonly handshake: { readonly headers: Record<string, string>; readonly query: Record<string, string> };
}

const refusalOf = async (client: Socket): Promise<string> =>
  ((await once(client as never, "connect_error")) as [Error])[0].message;

test("the Admin UI sees who is there, who comes, their rooms, what they say and hear, and who goes", async () => {
  await using mock = await openFloor();
  using early = connect(mock, "/floor", { query: { token: "a-secret" } });
  await once(early as never, "connect");
  using admin = connect(mock, "/admin");
  const told = listen(admin);

  const [config] = await told.first<[{ supportedFeatures: string[] }]>("config");
  expect(config.supportedFeatures).toEqual(
    expect.arrayContaining(["EMIT", "JOIN", "LEAVE", "DISCONNECT", "AGGREGATED_EVENTS", "ALL_EVENTS"]),
  );
  const [sockets] = await told.first<[readonly Described[]]>("all_sockets");
  expect(sockets).toEqual([
    expect.objectContaining({ id: early.id, nsp: "/floor", rooms: [early.id], transport: "websocket" }),
  ]);
  expect(sockets[0]?.handshake.query["token"]).toBe("•••");
  const [stats] = await told.first<[object]>("server_stats");
  expect(stats).toMatchObject({
    clientsCount: 2,
    pollingClientsCount: 0,
    namespaces: [{ name: "/floor", socketsCount: 1 }],
  });

  using late = connect(mock, "/floor");
  await once(late as never, "connect");
  expect(await told.first<[Described, string]>("socket_connected", (socket) => socket.id === late.id)).toEqual([
    expect.objectContaining({ nsp: "/floor" }),
    "2026-01-01T00:00:00.000Z",
  ]);
  late.emit("watch", { lot_id: "lot-1" });
  expect(await told.first("event_received")).toEqual([
    "/floor",
    late.id,
    ["watch", { lot_id: "lot-1" }],
    "2026-01-01T00:00:00.000Z",
  ]);
  expect(await told.first("room_joined")).toEqual(["/floor", "lot-1", late.id, "2026-01-01T00:00:00.000Z"]);
  await early.emitWithAck("bid", { lot_id: "lot-1", amount: 150 });
  const [namespace, id, args] = await told.first("event_sent");
  expect([namespace, id]).toEqual(["/floor", late.id]);
  expect(args).toEqual(["bid-placed", { bid: expect.objectContaining({ lot_id: "lot-1", amount: 150 }) as object }]);
  late.emit("unwatch", { lot_id: "lot-1" });
  expect(await told.first("room_left")).toEqual(["/floor", "lot-1", late.id, "2026-01-01T00:00:00.000Z"]);

  const gone = late.id;
  late.disconnect();
  expect(await told.first("socket_disconnected")).toEqual([
    "/floor",
    gone,
    "client namespace disconnect",
    "2026-01-01T00:00:00.000Z",
  ]);
});

test("the Admin UI is told figures every two seconds of the mock's time", async () => {
  await using mock = await openFloor();
  using admin = connect(mock, "/admin");
  const told = listen(admin);
  const stats = (): number => told.all.filter(([event]) => event === "server_stats").length;
  await told.first("server_stats");
  mock.clock.advance("10s");
  await expect.poll(stats).toBe(6);
  const [last] = told.all.filter(([event]) => event === "server_stats").slice(-1);
  expect(last?.[1]).toMatchObject({ uptime: 10 });
});

test("what the Admin UI does is done to the mock's clients", async () => {
  const log: LogEntry[] = [];
  await using mock = await openFloor(true, log);
  using client = connect(mock, "/floor");
  await once(client as never, "connect");
  using other = connect(mock, "/floor");
  await once(other as never, "connect");
  using admin = connect(mock, "/admin");
  const told = listen(admin);
  await told.first("config");

  admin.emit("join", "/floor", "lot-7", client.id);
  expect(await told.first("room_joined")).toEqual(["/floor", "lot-7", client.id, "2026-01-01T00:00:00.000Z"]);
  const heard = once(client as never, "bid-placed") as Promise<[{ bid: { amount: number } }]>;
  other.emit("bid", { lot_id: "lot-7", amount: 900 });
  expect((await heard)[0].bid.amount).toBe(900);
  admin.emit("leave", "/floor", "lot-7");
  expect(await told.first("room_left")).toEqual(["/floor", "lot-7", client.id, "2026-01-01T00:00:00.000Z"]);

  const price = once(other as never, "price");
  admin.emit("emit", "/floor", other.id, "price", "lot-1", 33);
  expect(await price).toEqual(["lot-1", 33]);
  admin.emit("emit", "/floor", other.id, "price", "lot-1", "dear");
  admin.emit("emit", "/floor", other.id, "no such event");
  await expect
    .poll(() => log.filter(({ level }) => level === "warning").map(({ summary }) => summary))
    .toEqual([
      expect.stringMatching(/the Admin UI .*"price" at/),
      expect.stringMatching(/the Admin UI .*"no such event"/),
    ]);

  const gone = once(client as never, "disconnect");
  admin.emit("_disconnect", "/floor", false, client.id);
  expect(await gone).toContain("io server disconnect");
  expect(other.connected).toBe(true);
  await expect.poll(() => mock.channel("floor").size).toBe(1);
});

test("an Admin UI that may only look does nothing", async () => {
  await using mock = await openFloor({ readonly: true });
  using client = connect(mock, "/floor");
  await once(client as never, "connect");
  using admin = connect(mock, "/admin");
  const told = listen(admin);
  const [config] = await told.first<[{ supportedFeatures: string[] }]>("config");
  expect(config.supportedFeatures).toEqual(["AGGREGATED_EVENTS", "ALL_EVENTS"]);
  admin.emit("_disconnect", "/floor", true);
  // What comes after it on the same connection has been looked at after it.
  admin.emit("join", "/floor", "lot-1");
  client.emit("watch", { lot_id: "lot-2" });
  expect((await told.first("room_joined"))[1]).toBe("lot-2");
  expect(client.connected).toBe(true);
});

/** Why it is not let in, or that it is. */
function entranceOf(admin: Socket): Promise<string> {
  return Promise.race([refusalOf(admin), once(admin as never, "config").then(() => "let in")]);
}

test.each([
  { given: "the Admin UI's own page", headers: { origin: "https://admin.socket.io" }, want: /^let in$/ },
  { given: "a page of this machine", headers: { origin: "http://localhost:5173" }, want: /^let in$/ },
  { given: "no page", headers: {}, want: /^let in$/ },
  { given: "another page", headers: { origin: "https://evil.example" }, want: /^pages of https:\/\/evil.example/ },
  { given: "a name that leads here", headers: { host: "evil.example" }, want: /^the host "evil.example"/ },
])("an Admin UI from $given is answered $want", async ({ headers, want }) => {
  await using mock = await openFloor();
  using admin = connect(mock, "/admin", { extraHeaders: headers });
  expect(await entranceOf(admin)).toMatch(want);
});

const token = "sixteen-letters-and-more";

test("with a token, only who knows it comes in, and is given a session that stands for it", async () => {
  await using mock = await openFloor({ token });
  for (const auth of [{}, { username: "admin", password: "another" }, { sessionId: "guessed" }, { password: 7 }]) {
    using stranger = connect(mock, "/admin", { auth });
    expect(await refusalOf(stranger)).toBe("invalid credentials");
  }
  using admin = connect(mock, "/admin", { auth: { username: "anybody", password: token } });
  const [sessionId] = await listen(admin).first<[string]>("session");
  using again = connect(mock, "/admin", { auth: { sessionId } });
  expect(await entranceOf(again)).toBe("let in");
});

test("without being asked for, there is no Admin UI", async () => {
  const contract = await readAuction();
  await using mock = await startMockServer({ contract, clock: drivenClock(), ports: "random" });
  using admin = connect(mock, "/admin");
  expect(await refusalOf(admin)).toBe("Invalid namespace");
});

test("beyond this machine, the Admin UI needs a token", async () => {
  const contract = await readAuction();
  const start = (socketioAdmin: Admin): Promise<MockServer> =>
    startMockServer({ contract, clock: drivenClock(), ports: "random", host: "0.0.0.0", socketioAdmin });
  await expect(start(true)).rejects.toThrow(ControlNeedsToken);
  await expect(start({ token: "short" })).rejects.toThrow(ControlNeedsToken);
  await using mock = await start({ token });
  expect(mock.ports.length).toBeGreaterThan(0);
});
