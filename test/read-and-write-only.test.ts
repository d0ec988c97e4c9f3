import { beforeAll, describe, expect, test } from "vitest";
import { makePlan } from "../conformance/index.ts";
import type { Contract } from "../contract/index.ts";
import { drivenClock, startMockServer } from "../mock-server/index.ts";
import { compilers, generatedPackage } from "./codegen/generated-package.ts";
import { found, questionMock } from "./conformance/driven-mock.ts";
import { readDomain } from "./documents/domains.ts";

let hotel: Contract;
beforeAll(async () => {
  hotel = await readDomain("pet-hotel");
});

const guest = { name: "Rex", kind: "dog", room: { floor: 2 } };
const owner = { email: "ada@example.com", password: "correct horse" };
const decided = { id: "g-1", createdAt: "2026-03-01T10:00:00Z" };

test.each(compilers)(
  "clients need not send what the server decides, and servers answer with it, under %s",
  async (compiler) => {
    using written = await generatedPackage(hotel, (path) => !/\/(msw|hooks)\.ts$/.test(path));
    written.write(
      "use.ts",
      `
import { openPetHotel } from "./pet-hotel/client.ts";
import { makeGuest, makeGuestInput } from "./pet-hotel/factories.ts";
import type { HttpHandlers } from "./pet-hotel/server.ts";
import type { Guest, GuestInput, Note, Owner, OwnerInput } from "./pet-hotel/types.ts";
import { guestInput } from "./pet-hotel/validators/guest-input.js";

const api = openPetHotel();
const room = { floor: 1 };
void api.request("addGuest", { body: { name: "Rex", kind: "dog", room } });
// @ts-expect-error a guest has a name
void api.request("addGuest", { body: { kind: "dog", room } });

export async function rename(name: string): Promise<number> {
  const { body } = await api.request("readGuest", { path: { id: "g-1" } }).then((answer) => {
    if (answer.status !== 200) throw new Error(answer.body.title);
    return answer;
  });
  const friend: Guest | undefined = body.friends?.[0];
  // What was read can be sent back.
  await api.request("changeGuest", { path: { id: body.id }, body: { ...body, name } });
  return (friend ?? body).room.number;
}

const made: GuestInput = makeGuestInput({ name: "Tom" });
export const known: Guest = makeGuest();
// @ts-expect-error the server has not decided yet
export const id: string = made.id;
export const friendId = (given: unknown): string | undefined => (guestInput.is(given) ? given.friends?.[0]?.id : "");

export const note: Note = { text: "the same for both" };
export const sent: OwnerInput = { email: "ada@example.com", password: "correct horse", notes: [note] };
export const shown: Owner = { id: "o-1", createdAt: "2026-03-01T10:00:00Z", email: "ada@example.com" };

export const handlers: Pick<HttpHandlers, "addGuest"> = {
  addGuest: ({ body }) => ({
    status: 201,
    contentType: "application/json",
    body: { ...body, id: "g-1", createdAt: "2026-03-01T10:00:00Z", room: { ...body.room, number: 7 }, friends: [] },
  }),
};
export const forgetful: Pick<HttpHandlers, "addGuest"> = {
  // @ts-expect-error an answer has an id
  addGuest: ({ body }) => ({ status: 201, contentType: "application/json", body }),
};
`,
    );
    expect(written.compile(compiler)).toBe("");
  },
  120_000,
);

describe("validators", () => {
  test.each([
    { validator: "guestInput", value: guest, fits: true },
    { validator: "guestInput", value: { ...guest, ...decided, friends: [guest] }, fits: true },
    { validator: "guestInput", value: { ...guest, id: 7 }, fits: false },
    { validator: "guestInput", value: { ...guest, friends: [{ name: "Tom" }] }, fits: false },
    { validator: "guest", value: guest, fits: false },
    { validator: "guest", value: { ...guest, ...decided }, fits: false },
    { validator: "guest", value: { ...guest, ...decided, room: { floor: 2, number: 7 } }, fits: true },
    {
      validator: "guest",
      value: { ...guest, ...decided, room: { floor: 2, number: 7 }, friends: [guest] },
      fits: false,
    },
    { validator: "ownerInput", value: owner, fits: true },
    { validator: "ownerInput", value: { email: owner.email }, fits: false },
    { validator: "owner", value: { ...decided, email: owner.email }, fits: true },
    { validator: "owner", value: owner, fits: false },
  ])("$validator, given $value: $fits", async ({ validator, value, fits }) => {
    using written = await generatedPackage(hotel, (path) => path.includes("/validators/"));
    const file = validator.replace("I", "-i");
    const loaded = (await written.load(`pet-hotel/validators/${file}.js`))[validator] as {
      is(value: unknown): boolean;
    };
    expect(loaded.is(value)).toBe(fits);
  });
});

test("factories of requests make nothing that the server decides, those of answers nothing that is write-only", async () => {
  using written = await generatedPackage(hotel, (path) => path.endsWith("/factories.ts"));
  const factories = (await written.load("pet-hotel/factories.ts")) as Record<string, (_: object, at: number) => object>;
  for (const index of [0, 1, 2]) {
    expect(JSON.stringify(factories["makeGuestInput"]?.({}, index))).not.toMatch(/"(id|createdAt|number)":/);
    expect(JSON.stringify(factories["makeOwnerInput"]?.({}, index))).toMatch(/"password":/);
    expect(JSON.stringify(factories["makeOwner"]?.({}, index))).not.toMatch(/"password":/);
    expect(JSON.stringify(factories["makeGuest"]?.({}, index))).toMatch(/"id":.*"number":/);
  }
});

describe("the mock", () => {
  async function post(path: string, body: unknown): Promise<{ readonly status: number; readonly body: unknown }> {
    await using mock = await startMockServer({ contract: hotel, clock: drivenClock(), ports: "random" });
    const headers = { "content-type": "application/json" };
    const answer = await fetch(mock.url(7941) + path, { method: "POST", headers, body: JSON.stringify(body) });
    return { status: answer.status, body: await answer.json() };
  }

  test.each([
    { path: "/guests", sent: guest, shown: { ...guest, room: { floor: 2, number: expect.any(Number) } } },
    { path: "/guests", sent: { ...guest, ...decided }, shown: { ...guest, room: expect.any(Object) } },
    { path: "/owners", sent: owner, shown: { email: owner.email } },
  ])("takes $sent at $path and decides the rest", async ({ path, sent, shown }) => {
    const { body } = await post(path, sent);
    expect(body).toEqual({ ...shown, id: expect.any(String), createdAt: expect.any(String) });
    expect(body).not.toMatchObject({ id: decided.id });
  });

  test.each([
    { path: "/guests", sent: { ...guest, name: "" } },
    { path: "/owners", sent: { email: owner.email } },
  ])("refuses $sent at $path", async ({ path, sent }) => {
    expect(await post(path, sent)).toMatchObject({ status: 400 });
  });

  test("keeps every promise that is asked about", async () => {
    const results = await questionMock(hotel);
    expect(found(results)).toEqual([]);
    const kept = results.filter(({ verdict }) => verdict.outcome === "kept").map(({ check }) => check.id);
    expect(kept).toContain("http/pet-hotel/addGuest/rejects/body/required");
    expect(kept).toContain("http/pet-hotel/readOwner/response/schema/required");
  }, 240_000);

  test("is asked with bodies without what the server decides", async () => {
    const checks = makePlan(hotel).filter(({ id }) => id.startsWith("http/pet-hotel/addGuest/rejects/body/required"));
    const results = await questionMock(hotel, { checks });
    const bodies = results.flatMap(({ verdict }) => ("transcript" in verdict ? verdict.transcript : []));
    expect(JSON.stringify(bodies)).not.toMatch(/createdAt/);
  });
});
