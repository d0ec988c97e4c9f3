import { Agent, get } from "node:https";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readHarbour } from "../contracts/read-harbour.ts";
import { type Answered, type Judge, judgeOf } from "../contracts/judge.ts";
import { type HarbourAtHand, harbourPlayers } from "./open-harbours.ts";
import { openSocket } from "../clients/open-socket.ts";

const newBerth = {
  code: "D04",
  name: "Terminal de Cruzeiros",
  status: "free",
  depth_m: 30,
  length_m: 450,
  services: ["water", "power"],
  position: { lat: 41.1822, lon: -8.7041 },
};
const booking = {
  vessel: "Ceres",
  berth_code: "B07",
  from: "2026-03-05",
  nights: 4,
  contact: "ceres@lines.example",
  cargo: { kind: "bulk", tonnes: 12000.5, goods: "grain" },
};
const key = { "x-harbour-key": "0123456789abcdef" };

interface Wish {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** @default that of a writer */
  readonly token?: string | null;
  readonly type?: string;
}

let judge: Judge;
beforeAll(async () => {
  judge = judgeOf(await readHarbour());
});

describe.each(harbourPlayers)("$name", ({ open, limitsRequests }) => {
  let harbour: HarbourAtHand;
  beforeAll(async () => {
    harbour = await open();
  });
  afterAll(() => harbour[Symbol.asyncDispose]());

  /** Asks, and holds the answer to the contract. */
  async function ask(operation: string, request: string, wish: Wish = {}): Promise<Answered> {
    const answered = await fetchFrom(`${harbour.url(7601)}/v1`, request, wish);
    judge.response(operation, answered);
    return answered;
  }

  async function fetchFrom(base: string, request: string, wish: Wish): Promise<Answered> {
    const [method = "GET", path = "/"] = request.split(" ");
    const { headers, body, token = harbour.token("harbour:read harbour:write"), type = "application/json" } = wish;
    const response = await fetch(base + path, {
      method,
      redirect: "manual",
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "content-type": type }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const said = await response.text();
    return { status: response.status, headers: response.headers, body: said === "" ? undefined : JSON.parse(said) };
  }

  const make = (body: object = newBerth): Promise<Answered> => ask("createBerth", "POST /berths", { body });
  const idOf = ({ body }: Answered): string => (body as { id: string }).id;

  test("gives a token to whoever says who they are, and takes it", async () => {
    const body = { name: "Rui", scope: "harbour:read" };
    const session = await ask("signIn", "POST /sessions", { body, token: null });
    const { access_token: token } = session.body as { access_token: string };
    expect((await ask("listBerths", "GET /berths", { token })).status).toBe(200);
    expect((await ask("createBerth", "POST /berths", { token, body: newBerth })).status).toBe(403);
  });

  test.each([
    { name: "no token", token: () => null },
    { name: "a word", token: () => "nonsense" },
    { name: "an expired token", token: () => harbour.token("harbour:read", -60) },
  ])("refuses $name with 401", async ({ token }) => {
    expect((await ask("listBerths", "GET /berths", { token: token() })).status).toBe(401);
  });

  test("finds again what was made, and no longer what was removed", async () => {
    const made = await make();
    expect(made).toMatchObject({ status: 201, body: newBerth });
    const path = `/berths/${idOf(made)}`;
    expect((await ask("readBerth", `GET ${path}`)).body).toEqual(made.body);
    expect((await ask("removeBerth", `DELETE ${path}`)).status).toBe(204);
    expect((await ask("readBerth", `GET ${path}`)).status).toBe(404);
  });

  test("decides over what is read-only", async () => {
    const id = "00000000-0000-4000-8000-000000000000";
    const made = await make({ ...newBerth, id, created_at: "2001-01-01T00:00:00Z" });
    expect(made.body).not.toMatchObject({ id });
    expect(made.body).not.toMatchObject({ created_at: "2001-01-01T00:00:00Z" });
  });

  test("lists every berth once, page by page", async () => {
    for (const code of ["E01", "E02", "E03"]) await make({ ...newBerth, code });
    const seen: string[] = [];
    let cursor: string | null = "";
    let total = 0;
    while (cursor !== null) {
      const query: string = cursor === "" ? "" : `&cursor=${cursor}`;
      const page: Answered = await ask("listBerths", `GET /berths?limit=2${query}`);
      const body = page.body as { items: { id: string }[]; next_cursor: string | null };
      seen.push(...body.items.map(({ id }) => id));
      total = Number(page.headers.get("x-total-count"));
      cursor = body.next_cursor;
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });

  test("replaces only the version that a client has seen", async () => {
    const made = await make();
    const path = `/berths/${idOf(made)}`;
    const etag = made.headers.get("etag") ?? "";
    const body = { ...newBerth, status: "closed" };
    const replace = (headers: Record<string, string>): Promise<Answered> =>
      ask("replaceBerth", `PUT ${path}`, { headers, body });
    expect((await ask("readBerth", `GET ${path}`, { headers: { "if-none-match": etag } })).status).toBe(304);
    expect([400, 428]).toContain((await replace({})).status);
    const changed = await replace({ "if-match": etag });
    expect(changed).toMatchObject({ status: 200, body });
    expect(changed.headers.get("etag")).not.toBe(etag);
    expect((await replace({ "if-match": etag })).status).toBe(412);
    expect((await ask("readBerth", `GET ${path}`)).body).toEqual(changed.body);
  });

  test.each([
    { given: "no name", body: { ...newBerth, name: undefined } },
    { given: "a number in a text", body: { ...newBerth, depth_m: "12" } },
    { given: "a depth above the most", body: { ...newBerth, depth_m: 30.1 } },
    { given: "an unknown status", body: { ...newBerth, status: "Free" } },
    { given: "a key too many", body: { ...newBerth, owner: "Porto" } },
    { given: "a service twice", body: { ...newBerth, services: ["water", "water"] } },
    { given: "half a document", body: "{" },
    { given: "no body", body: undefined },
  ])("refuses a berth with $given", async ({ body }) => {
    expect((await ask("createBerth", "POST /berths", { body })).status).toBe(400);
  });

  test.each([
    { name: "text/plain", type: "text/plain", want: 415 },
    { name: "JSON with a charset", type: "application/json; charset=utf-8", want: 201 },
  ])("answers a berth as $name with $want", async ({ type, want }) => {
    expect((await ask("createBerth", "POST /berths", { body: newBerth, type })).status).toBe(want);
  });

  test("takes a booking", async () => {
    const headers = { "idempotency-key": "first-one" };
    const made = await ask("createBooking", "POST /bookings", { headers, body: booking });
    expect(made).toMatchObject({ status: 201, body: booking });
    expect((await ask("readBooking", `GET /bookings/${idOf(made)}`)).body).toEqual(made.body);
    expect((await ask("createBooking", "POST /bookings", { body: booking })).status).toBe(400);
  });

  test("takes a booking once for a key, also from who comes back with a newer token", async () => {
    const headers = { "idempotency-key": "again-and-again" };
    const newer = harbour.token("harbour:read harbour:write", 7_200);
    const first = await ask("createBooking", "POST /bookings", { headers, body: booking });
    const again = await ask("createBooking", "POST /bookings", { headers, body: booking, token: newer });
    expect(again.body).toEqual(first.body);
    const other = await ask("createBooking", "POST /bookings", { headers, body: { ...booking, nights: 5 } });
    expect(other.status).toBe(409);
  });

  test("knows a vessel by whatever call sign it has", async () => {
    const vessel = { call_sign: "CT/AÇOR 7+%41", name: "Açor 🚢", flag: "PT", length_m: 18.4 };
    expect((await ask("registerVessel", "POST /vessels", { body: vessel })).status).toBe(201);
    const path = `/vessels/${encodeURIComponent(vessel.call_sign)}`;
    expect((await ask("readVessel", `GET ${path}`)).body).toEqual(vessel);
    expect((await ask("registerVessel", "POST /vessels", { body: vessel })).status).toBe(409);
  });

  test("keeps a pilot's password to itself", async () => {
    const pilot = { name: "Inês Prata", licence: "PT-0417", password: "maré alta às seis" };
    const made = await ask("registerPilot", "POST /pilots", { body: pilot });
    expect(made.body).not.toHaveProperty("password");
    expect((await ask("readPilot", `GET /pilots/${idOf(made)}`)).body).not.toHaveProperty("password");
  });

  test.each([
    { given: "all it needs", query: "?station=bar", headers: { ...key, "x-harbour-units": "feet" }, want: 200 },
    { given: "no key", query: "?station=bar", headers: { "x-harbour-units": "feet" }, want: 401 },
    { given: "no station", query: "", headers: { ...key, "x-harbour-units": "feet" }, want: 400 },
    { given: "no units", query: "?station=bar", headers: key, want: 400 },
    {
      given: "a station in capitals",
      query: "?station=BAR",
      headers: { ...key, "x-harbour-units": "feet" },
      want: 400,
    },
  ])("answers a question for tides with $given with $want", async ({ query, headers, want }) => {
    expect((await ask("readTides", `GET /tides${query}`, { headers, token: null })).status).toBe(want);
  });

  test.each([
    { cookie: "harbour_visit=rui7", want: 200 },
    { cookie: "other=rui7", want: 400 },
  ])("answers a visitor with the cookie $cookie with $want", async ({ cookie, want }) => {
    expect((await ask("readPreferences", "GET /preferences", { headers: { cookie }, token: null })).status).toBe(want);
  });

  test.each([
    { body: "name=Rui&about=noise&nights=3", want: 204 },
    { body: "name=Rui&about=noise&nights=31", want: 400 },
    { body: "about=noise&nights=3", want: 400 },
  ])("answers the form $body with $want", async ({ body, want }) => {
    const type = "application/x-www-form-urlencoded";
    expect((await ask("complain", "POST /complaints", { body, type, token: null })).status).toBe(want);
  });

  test("tells the weather", async () => {
    expect((await ask("readWeather", "GET /weather", { token: null })).status).toBe(200);
  });

  test.runIf(limitsRequests)("tells the weather ten times a second", async () => {
    const asked = Array.from({ length: 12 }, () => ask("readWeather", "GET /weather", { token: null }));
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses).toContain(429);
  });

  test("takes bodies up to its limit", async () => {
    const padded = JSON.stringify(newBerth).padEnd(16_384);
    expect((await ask("createBerth", "POST /berths", { body: padded })).status).toBe(201);
    expect((await ask("createBerth", "POST /berths", { body: `${padded} ` })).status).toBe(413);
  });

  test.runIf(limitsRequests)("lets only the quay's pages call", async () => {
    const before = (origin: string): Promise<Answered> =>
      ask("askBeforeBerths", "OPTIONS /berths", { headers: { origin, "access-control-request-method": "POST" } });
    expect((await before("https://quay.example")).status).toBe(204);
    expect((await before("https://pirate.example")).status).toBe(403);
  });

  test("answers HEAD like GET, without the body", async () => {
    const path = `/berths/${idOf(await make())}`;
    const got = await fetchFrom(`${harbour.url(7601)}/v1`, `GET ${path}`, {});
    const headed = await fetchFrom(`${harbour.url(7601)}/v1`, `HEAD ${path}`, {});
    expect(headed).toMatchObject({ status: 200, body: undefined });
    for (const name of ["etag", "content-type", "content-length"])
      expect(headed.headers.get(name)).toBe(got.headers.get(name));
  });

  test.each([
    { request: "PATCH /berths", want: { status: 405, allow: "GET" } },
    { request: "GET /quays", want: { status: 404, allow: "" } },
  ])("answers $request with $want.status", async ({ request, want }) => {
    const { status, headers } = await fetchFrom(`${harbour.url(7601)}/v1`, request, {});
    expect(status).toBe(want.status);
    expect(headers.get("allow") ?? "").toContain(want.allow);
  });

  test("tells the notices over TLS, and leads there from elsewhere", async () => {
    const said = await new Promise<string>((resolve, reject) => {
      const agent = new Agent({ rejectUnauthorized: false });
      get(`${harbour.url(7605)}/notices`, { agent }, (response) => void text(response).then(resolve, reject)).on(
        "error",
        reject,
      );
    });
    const headers = new Headers({ "content-type": "application/json" });
    judge.response("listNotices", { status: 200, headers, body: JSON.parse(said) });
    const redirect = await fetch(`${harbour.url(7606)}/notices`, { redirect: "manual" });
    judge.response("redirectNotices", { status: redirect.status, headers: redirect.headers, body: undefined });
    expect(redirect.status).toBe(308);
  });

  test("has no traffic on the port that is for HTTP only", async () => {
    const { ended } = openSocket(
      `${harbour.url(7601, "ws")}/ws/traffic?token=${harbour.token("harbour:read")}&area=inner`,
    );
    expect(await ended).toMatchObject({ status: 404 });
  });
});
