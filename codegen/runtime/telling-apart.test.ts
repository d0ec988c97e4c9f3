import { expect, test } from "vitest";
import type { MessageSpec, Validator } from "./spec.ts";
import { visitHall } from "./testing/hall.ts";

/** A validator that finds fault with all but what is right. */
const only = (isRight: (value: never) => boolean): Pick<MessageSpec, "check"> => {
  const validate = (value: unknown): ReturnType<Validator["~standard"]["validate"]> =>
    isRight(value as never) ? {} : { issues: [{ message: "is wrong" }] };
  return { check: () => Promise.resolve({ "~standard": { validate } }) };
};
const pair = (name: string): Pick<MessageSpec, "check"> =>
  only((value: unknown[]) => value[0] === name && typeof value[1] === "number");

const temp: MessageSpec = { is: ["temp"], ...pair("temp") };
const alarm: MessageSpec = { is: ["alarm"], ...pair("alarm") };
const second: MessageSpec = { is: [undefined, "join"], ...only((value: unknown[]) => value[0] === 1) };
const deep: MessageSpec = {
  is: { h: { k: "deep" } },
  ...only((value: { h?: { k: unknown }; v: unknown }) => value.h?.k === "deep" && typeof value.v === "number"),
};
const ping: MessageSpec = { is: "ping", ...only((value) => value === "ping") };
const price: MessageSpec = {
  kinds: ["object"],
  ...only((value: { price: unknown }) => typeof value.price === "number"),
};
const lot: MessageSpec = { kinds: ["object"], ...only((value: { lot: unknown }) => typeof value.lot === "string") };
const marked = { temp, alarm, deep, second, ping };
const mixed = { temp, deep, price };
const open = { price, lot };

test.each([
  { server: marked, given: ["temp", 3], want: "temp" },
  { server: marked, given: ["alarm", 7], want: "alarm" },
  { server: marked, given: ["alarm", "high"], want: "$invalid alarm" },
  { server: marked, given: ["nope", 1], want: "$unknown" },
  { server: marked, given: [], want: "$unknown" },
  { server: marked, given: { 0: "alarm", 1: 7 }, want: "$unknown" },
  { server: marked, given: [1, "join"], want: "second" },
  { server: marked, given: [2, "join"], want: "$invalid second" },
  { server: marked, given: { h: { k: "deep" }, v: 1 }, want: "deep" },
  { server: marked, given: { h: { k: "deep" } }, want: "$invalid deep" },
  { server: marked, given: { h: { k: "else" }, v: 1 }, want: "$unknown" },
  { server: marked, given: { h: null, v: 1 }, want: "$unknown" },
  { server: marked, given: { h: "deep" }, want: "$unknown" },
  { server: marked, given: null, want: "$unknown" },
  { server: marked, given: "ping", want: "ping" },
  { server: marked, given: "pong", want: "$unknown" },
  { server: mixed, given: { price: 3 }, want: "price" },
  { server: mixed, given: { price: "3" }, want: "$invalid price" },
  { server: mixed, given: ["nope", 1], want: "$unknown" },
  { server: mixed, given: "nope", want: "$unknown" },
  { server: mixed, given: ["temp", "hot"], want: "$invalid temp" },
  { server: open, given: { lot: "a" }, want: "lot" },
  { server: open, given: { lot: 1, price: "3" }, want: "$unknown" },
])("$given is told as $want", async ({ server, given, want }) => {
  const { client, last } = await visitHall({}, { server });
  const heard: string[] = [];
  client.on("$message", ({ key }) => heard.push(key));
  client.on("$invalid", ({ key }) => heard.push(`$invalid ${key}`));
  client.on("$unknown", () => heard.push("$unknown"));
  await last().accept();
  await last().say(given);
  expect(heard).toEqual([want]);
});

test.each([
  { before: ["nobody-knows-this"], want: ["answer", 21] },
  { before: ["alarm", "broken"], want: ["answer", 21] },
  { before: "answer", want: ["answer", 21] },
  { before: ["answer", "late"], want: { name: "MessageInvalid", key: "pong" } },
])("a request without an id that hears $before before the right reply ends with $want", async ({ before, want }) => {
  const server = { alarm, pong: { is: ["answer"], ...pair("answer") } };
  const { client, last } = await visitHall({}, { server });
  await last().accept();
  const asked = client.request("ping");
  await last().say(before);
  await last().say(["answer", 21]);
  // What it ends with, reply or error.
  expect(await asked.catch((error: unknown) => error)).toMatchObject(want);
});

test.each([
  { is: ["get"], said: undefined, want: ["get"] },
  { is: ["get"], said: ["get", 1], want: ["get", 1] },
  { is: "ping", said: undefined, want: "ping" },
  { is: { type: "ping" }, said: { n: 1 }, want: { type: "ping", n: 1 } },
])("what is fixed as $is is filled in when $said is said", async ({ is, said, want }) => {
  const { client, last } = await visitHall({}, { client: { ping: { is } } });
  await last().accept();
  await client.send("ping", said as never);
  expect(last().heard).toEqual([want]);
});
