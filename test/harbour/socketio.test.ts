import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openEar, type Ear } from "../clients/heard.ts";
import { readHarbour } from "../contracts/read-harbour.ts";
import { type Judge, judgeOf } from "../contracts/judge.ts";
import { type HarbourAtHand, harbourPlayers } from "./open-harbours.ts";

let judge: Judge;
beforeAll(async () => {
  judge = judgeOf(await readHarbour());
});

interface Client {
  readonly socket: Socket;
  readonly ear: Ear;
  readonly faults: readonly unknown[];
  ask(event: string, ...args: readonly unknown[]): Promise<readonly unknown[]>;
}

describe.each(harbourPlayers)("$name", ({ open, speaksBytes }) => {
  let harbour: HarbourAtHand;
  beforeAll(async () => {
    harbour = await open();
  });
  afterAll(() => harbour[Symbol.asyncDispose]());

  /** Enters a namespace; every event that is heard is held to the contract. */
  function enter(namespace: string, options: object = {}): Client {
    const auth = { token: harbour.token("harbour:read") };
    const socket = io(`${harbour.url(7604)}${namespace}`, { forceNew: true, reconnection: false, auth, ...options });
    onTestFinished(() => void socket.disconnect());
    const ear = openEar();
    const faults: unknown[] = [];
    socket.onAny((event: string, ...args: unknown[]) => {
      try {
        judge.message(namespace.slice(1), args.length === 1 ? args[0] : args, event);
      } catch (error) {
        faults.push(error);
      }
      ear.hear({ name: event, payload: args.length === 1 ? (args[0] as object as Record<string, unknown>) : { args } });
    });
    return {
      socket,
      ear,
      faults,
      ask: (event, ...args) =>
        new Promise((resolve) => void socket.emit(event, ...args, (...acked: unknown[]) => resolve(acked))),
    };
  }

  const refusalOf = ({ socket }: Client): Promise<{ readonly message: string; readonly data?: unknown }> =>
    new Promise((resolve) => void socket.on("connect_error", resolve));

  test("greets at the cranes, and tells the load with its unit", async () => {
    const { ear, faults } = enter("/crane");
    await ear.next("load");
    expect(ear.all[0]?.name).toBe("hello");
    expect(faults).toEqual([]);
  });

  test("tells a crane's moves to those who watch it, until they no longer do", async () => {
    const watcher = enter("/crane");
    const other = enter("/crane");
    const [watching] = await watcher.ask("watch", { crane_id: "C1" });
    judge.reply("watch", watching);
    const [moving] = await other.ask("move", "C1", 120.5);
    judge.reply("move", moving);
    expect(await watcher.ear.next("moved")).toMatchObject({ crane_id: "C1" });
    await watcher.ask("unwatch", { crane_id: "C1" });
    const heard = watcher.ear.all.filter(({ name }) => name === "moved").length;
    await watcher.ear.next("load");
    await watcher.ear.next("load");
    expect(watcher.ear.all.filter(({ name }) => name === "moved")).toHaveLength(heard);
    expect(other.ear.all.some(({ name }) => name === "moved")).toBe(false);
    expect([...watcher.faults, ...other.faults]).toEqual([]);
  });

  test("passes a signal on to the others who watch the crane", async () => {
    const [sender, other] = [enter("/crane"), enter("/crane")];
    await sender.ask("watch", { crane_id: "C2" });
    await other.ask("watch", { crane_id: "C2" });
    sender.socket.emit("signal", { crane_id: "C2", text: "Devagar!" });
    expect(await other.ear.next("signalled")).toMatchObject({ crane_id: "C2", text: "Devagar!" });
    await sender.ask("weigh", { crane_id: "C2" });
    expect(sender.ear.all.some(({ name }) => name === "signalled")).toBe(false);
    expect([...sender.faults, ...other.faults]).toEqual([]);
  });

  test("acknowledges a weighing with the error first", async () => {
    const acked = await enter("/crane").ask("weigh", { crane_id: "C1" });
    judge.reply("weigh", acked);
    expect(acked[0]).toBeNull();
  });

  test.runIf(speaksBytes)("acknowledges a photo with bytes", async () => {
    const photo = Buffer.from([1, 2, 3, 4]);
    const [crane, same, small] = await enter("/crane").ask("photo", "C1", photo);
    expect([crane, Buffer.isBuffer(same), Buffer.isBuffer(small)]).toEqual(["C1", true, true]);
    expect(same).toEqual(photo);
  });

  test.each([
    { event: "watch", args: [{ crane_id: "crane" }] },
    { event: "move", args: ["C1"] },
    { event: "sing", args: ["loudly"] },
  ])("refuses the event $event with $args", async ({ event, args }) => {
    const { socket, ear, faults } = enter("/crane");
    socket.emit(event, ...args);
    await ear.next("refused");
    expect(faults).toEqual([]);
  });

  test("has a plan in the office, and tells the others what is said there", async () => {
    const [one, other, elsewhere] = [enter("/office"), enter("/office"), enter("/crane")];
    await Promise.all([other.ear.next("hour"), elsewhere.ear.next("hello")]);
    const [plan] = await one.ask("ask-plan", { day: "2026-03-02" });
    judge.reply("askPlan", plan);
    one.socket.emit("say", { text: "Café?" });
    expect(await other.ear.next("said")).toMatchObject({ text: "Café?" });
    expect(elsewhere.ear.all.some(({ name }) => name === "said")).toBe(false);
    expect([...one.faults, ...other.faults, ...elsewhere.faults]).toEqual([]);
  });

  test("disconnects who says nothing in the office", async () => {
    const { socket } = enter("/office");
    const reason = await new Promise((resolve) => void socket.on("disconnect", resolve));
    expect(reason).toBe("io server disconnect");
  });

  test.each([
    { given: "no token", auth: () => ({}) },
    { given: "a word", auth: () => ({ token: "nonsense" }) },
    { given: "an expired token", auth: () => ({ token: harbour.token("harbour:read", -60) }) },
  ])("refuses $given with the code 4401", async ({ auth }) => {
    expect(await refusalOf(enter("/crane", { auth: auth() }))).toMatchObject({ data: { code: 4401 } });
  });

  test.each(["/", "/canteen"])("has no namespace %s", async (namespace) => {
    expect((await refusalOf(enter(namespace))).message).toBe("Invalid namespace");
  });

  test.each([{ transports: ["polling"] }, { transports: ["websocket"] }, { transports: ["polling", "websocket"] }])(
    "speaks over $transports",
    async (options) => {
      const { ear, socket } = enter("/crane", options);
      await ear.next("hello");
      expect(options.transports).toContain(socket.io.engine.transport.name);
    },
  );

  test("says in the handshake what the contract says", async () => {
    const response = await fetch(`${harbour.url(7604)}/socket.io/?EIO=4&transport=polling`);
    const said: unknown = JSON.parse((await response.text()).slice(1));
    expect(said).toMatchObject({ upgrades: ["websocket"], pingInterval: 1000, pingTimeout: 2000, maxPayload: 20_000 });
  });
});
