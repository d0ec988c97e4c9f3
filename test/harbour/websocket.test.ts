import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readHarbour } from "../contracts/read-harbour.ts";
import { type Judge, judgeOf } from "../contracts/judge.ts";
import { type HarbourAtHand, harbourPlayers, type Scope } from "./open-harbours.ts";
import { type Line, type LineOptions, openLine } from "../clients/open-line.ts";

const reader: Scope = "harbour:read";
const clearance = { type: "request_clearance", call_sign: "CQRT", berth_code: "A01", draught_m: 8.5 };

let judge: Judge;
beforeAll(async () => {
  judge = judgeOf(await readHarbour());
});

describe.each(harbourPlayers)("$name", ({ open, speaksBytes, limitsRequests }) => {
  let harbour: HarbourAtHand;
  beforeAll(async () => {
    harbour = await open();
  });
  afterAll(() => harbour[Symbol.asyncDispose]());

  const traffic = (query: string, options?: LineOptions): Line =>
    openLine(judge, "traffic", `${harbour.url(7602, "ws")}/ws/traffic${query}`, options);
  const enterTraffic = (more = ""): Line => traffic(`?token=${harbour.token(reader)}&area=inner${more}`);
  const tower = (query: string, options: LineOptions = { protocols: ["tower.v1", "tower.v2"] }): Line =>
    openLine(judge, "tower", `${harbour.url(7603, "ws")}/ws/tower${query}`, options);
  const enterTower = (): Line => tower(`?token=${harbour.token(reader)}`);
  const enterRadar = (): Line => openLine(judge, "radar", `${harbour.url(7603, "ws")}/ws/radar/north`);

  describe("the traffic", () => {
    test("says hello, and then positions that are counted", async () => {
      using line = enterTraffic();
      await line.ear.next("positions");
      expect(line.ear.all[0]).toMatchObject({ name: "hello", payload: { area: "inner" } });
      const one = await line.ear.next("positions");
      const other = await line.ear.next("positions");
      expect(other["seq"]).toBe(Number(one["seq"]) + 1);
      expect(line.faults).toEqual([]);
    });

    test.each([
      { given: "no token", query: () => "?area=inner", want: 401 },
      { given: "a word for a token", query: () => "?token=nonsense&area=inner", want: 401 },
      { given: "an expired token", query: () => `?token=${harbour.token(reader, -60)}&area=inner`, want: 401 },
      { given: "no area", query: () => `?token=${harbour.token(reader)}`, want: 400 },
      { given: "an unknown area", query: () => `?token=${harbour.token(reader)}&area=beyond`, want: 400 },
    ])("is refused to $given with $want", async ({ query, want }) => {
      using line = traffic(query());
      expect(await line.ended).toBe(want);
    });

    test("opens to the quay's pages, and to no others", async () => {
      const query = `?token=${harbour.token(reader)}&area=inner`;
      using own = traffic(query, { origin: "https://quay.example" });
      await own.opened;
      using strange = traffic(query, { origin: "https://pirate.example" });
      expect([400, 403]).toContain(await strange.ended);
    });

    test("tells movements after the track, to those who follow, and until they no longer do", async () => {
      using follower = enterTraffic();
      using other = enterTraffic();
      await Promise.all([follower.opened, other.opened]);
      follower.say({ type: "follow", request_id: "f-1", call_sign: "CSAB" });
      expect(await follower.ear.next("track")).toMatchObject({ request_id: "f-1", call_sign: "CSAB" });
      expect(follower.ear.all.some(({ name }) => name === "moved")).toBe(false);
      expect(await follower.ear.next("moved")).toMatchObject({ call_sign: "CSAB" });
      follower.say({ type: "unfollow", request_id: "f-2", call_sign: "CSAB" });
      await follower.ear.next("unfollowed");
      const heard = follower.ear.all.filter(({ name }) => name === "moved").length;
      await follower.ear.next("probe");
      expect(follower.ear.all.filter(({ name }) => name === "moved")).toHaveLength(heard);
      expect(other.ear.all.some(({ name }) => name === "moved")).toBe(false);
      expect([...follower.faults, ...other.faults]).toEqual([]);
    });

    test("lets go who answers no probe, and keeps who does", async () => {
      using silent = enterTraffic();
      using present = enterTraffic();
      await present.opened;
      present.socket.on("message", (data: Buffer) => {
        if (data.toString("utf8").includes('"probe"')) present.say({ type: "here" });
      });
      expect(await silent.ended).toBe(4002);
      expect(present.socket.readyState).toBe(present.socket.OPEN);
    });

    test("answers what makes no sense with a fault, and what is too large with 1009", async () => {
      using line = enterTraffic();
      await line.opened;
      for (const nonsense of ["{", "[]", { type: "sing" }, { type: "follow" }]) {
        line.say(nonsense);
        expect(await line.ear.next("fault")).toMatchObject({ code: "INVALID" });
      }
      line.say({ type: "follow", request_id: "x".repeat(600_000), call_sign: "CSAB" });
      expect(await line.ended).toBe(1009);
      expect(line.faults).toEqual([]);
    });

    test("compresses where the client can", async () => {
      using line = enterTraffic();
      await line.opened;
      expect(line.socket.extensions).toContain("permessage-deflate");
    });

    test.runIf(limitsRequests)("says again what was missed, each once", async () => {
      using before = enterTraffic();
      await before.ear.next("positions");
      const { seq } = await before.ear.next("positions");
      before.socket.close();
      await before.ended;
      using watch = enterTraffic();
      await watch.ear.next("positions");
      await watch.ear.next("positions");
      using after = enterTraffic(`&after=${String(seq)}`);
      const again = [];
      while (again.length < 4) again.push((await after.ear.next("positions"))["seq"]);
      expect(again).toEqual([1, 2, 3, 4].map((more) => Number(seq) + more));
    });

    test.runIf(limitsRequests)("takes twelve at a time", async () => {
      const lines = Array.from({ length: 12 }, enterTraffic.bind(undefined, ""));
      await Promise.all(lines.map(({ opened }) => opened));
      using late = enterTraffic();
      expect(await late.ended).toBe(503);
      for (const { socket } of lines) socket.terminate();
    });
  });

  describe("the tower", () => {
    test("welcomes in the subprotocol that it likes best", async () => {
      using line = enterTower();
      await line.ear.next("welcome");
      expect(line.ear.all[0]?.name).toBe("welcome");
      expect(line.socket.protocol).toBe("tower.v2");
    });

    test.each([
      { given: "no token", query: () => "", want: 4401 },
      { given: "an expired token", query: () => `?token=${harbour.token(reader, -60)}`, want: 4401 },
    ])("closes at once with $want when there is $given", async ({ query, want }) => {
      using line = tower(query());
      expect(await line.ended).toBe(want);
      expect(line.ear.all).toEqual([]);
    });

    test.each([{ protocols: [] }, { protocols: ["tower.v3"] }])(
      "refuses who offers $protocols",
      async ({ protocols }) => {
        using line = tower(`?token=${harbour.token(reader)}`, { protocols });
        expect(await line.ended).toBe(400);
      },
    );

    test("answers each request for clearance with its id, and to who asked", async () => {
      using one = enterTower();
      using other = enterTower();
      await Promise.all([one.opened, other.opened]);
      one.say({ ...clearance, request_id: "c-1" });
      one.say({ ...clearance, request_id: "c-2" });
      other.say({ ...clearance, request_id: "c-3" });
      expect(await other.ear.next("clearance")).toMatchObject({ request_id: "c-3" });
      const ids = [(await one.ear.next("clearance"))["request_id"], (await one.ear.next("clearance"))["request_id"]];
      expect(new Set(ids)).toEqual(new Set(["c-1", "c-2"]));
      expect([...one.faults, ...other.faults]).toEqual([]);
    });

    test("answers questions for tides in their order", async () => {
      using line = enterTower();
      await line.opened;
      for (const station of ["bar", "river", "basin"]) line.say({ type: "ask_tide", station });
      const stations = [];
      while (stations.length < 3) stations.push((await line.ear.next("tide"))["station"]);
      expect(stations).toEqual(["bar", "river", "basin"]);
    });

    test("passes calls on to the others", async () => {
      using caller = enterTower();
      using other = enterTower();
      await Promise.all([caller.opened, other.opened]);
      caller.say({ type: "call", text: "Ceres à entrada da barra" });
      expect(await other.ear.next("called")).toMatchObject({ text: "Ceres à entrada da barra" });
      caller.say({ type: "ping", nonce: "n-1" });
      expect(await caller.ear.next("pong")).toMatchObject({ nonce: "n-1" });
      expect(caller.ear.all.some(({ name }) => name === "called")).toBe(false);
    });

    test("tells of a berth that was made over HTTP", async () => {
      using line = enterTower();
      await line.ear.next("welcome");
      const berth = {
        code: "F01",
        name: "Cais Novo",
        status: "free",
        depth_m: 8,
        length_m: 90,
        services: ["water"],
        position: { lat: 41, lon: -8 },
      };
      await fetch(`${harbour.url(7601)}/v1/berths`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${harbour.token("harbour:read harbour:write")}`,
        },
        body: JSON.stringify(berth),
      });
      expect(await line.ear.next("berth_changed")).toMatchObject({ berth });
      expect(line.faults).toEqual([]);
    });

    test.each([
      { given: "no call sign", message: { ...clearance, request_id: "c-1", call_sign: undefined } },
      { given: "a draught in a text", message: { ...clearance, request_id: "c-1", draught_m: "8" } },
      { given: "a tug twice", message: { ...clearance, request_id: "c-1", tugs: ["Leão", "Leão"] } },
      { given: "an unknown type", message: { type: "sing" } },
      { given: "half a document", message: '{"type":' },
      { given: "bytes", message: Buffer.from("{}") },
    ])("answers $given with a fault, and goes on", async ({ message }) => {
      using line = enterTower();
      await line.opened;
      line.say(message);
      expect(await line.ear.next("fault")).toMatchObject({ code: "INVALID" });
      line.say({ type: "ping", nonce: "n-1" });
      await line.ear.next("pong");
      expect(line.faults).toEqual([]);
    });

    test("bears twenty messages a second", async () => {
      using line = enterTower();
      await line.opened;
      for (let count = 0; count < 21; count += 1) line.say({ type: "ping", nonce: `n-${count}` });
      expect(await line.ear.next("fault")).toMatchObject({ code: "RATE_LIMIT" });
    });

    test("holds six, and closes with 1013 before the seventh", async () => {
      const lines = Array.from({ length: 6 }, enterTower);
      await Promise.all(lines.map(({ ear }) => ear.next("welcome")));
      using late = enterTower();
      expect(await late.ended).toBe(1013);
      for (const { socket } of lines) socket.terminate();
      await Promise.all(lines.map(({ ended }) => ended));
    });

    test("lets go who does not ping", async () => {
      using line = enterTower();
      expect(await line.ended).toBe(4002);
    });

    test.each([{ path: "/ws/towers" }, { path: "/tower" }, { path: "/ws/traffic" }])(
      "is not at $path",
      async ({ path }) => {
        const protocols = ["tower.v2"];
        using line = openLine(judge, "tower", `${harbour.url(7603, "ws")}${path}?token=${harbour.token(reader)}`, {
          protocols,
        });
        expect(await line.ended).toBe(404);
      },
    );
  });

  describe("the radar", () => {
    test("sweeps, and lets go who says nothing", async () => {
      using line = enterRadar();
      expect(await line.ear.next("sweep")).toMatchObject({ sector: "north" });
      expect(await line.ended).toBe(4000);
      expect(line.faults).toEqual([]);
    });

    test("has no other sector", async () => {
      using line = openLine(judge, "radar", `${harbour.url(7603, "ws")}/ws/radar/west`);
      expect([400, 404]).toContain(await line.ended);
    });

    test.runIf(speaksBytes)("says its picture in bytes, and takes tiles in bytes", async () => {
      using line = enterRadar();
      await line.opened;
      line.say({ type: "ask_picture" });
      const { bytes } = await line.ear.next("bytes");
      expect((bytes as Buffer).length).toBeGreaterThan(0);
      line.say(Buffer.from([1, 2, 3]));
      const stored = await line.ear.next("tile_stored");
      expect(stored).toMatchObject({ bytes: 3 });
      judge.reply("layTile", stored);
    });
  });
});
