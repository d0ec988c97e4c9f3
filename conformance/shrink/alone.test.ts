import { expect, test } from "vitest";
import { dataOf, recorder, type Happening } from "../transcript.ts";
import { broken, kept, type Verdict } from "../verdict.ts";
import { alone } from "./shrink.ts";

const connect = (url: string): Happening => ({ kind: "connect", url, headers: [] });
const said = (text: string): Happening => ({ kind: "frame", from: "server", data: dataOf(text) });
const closed: Happening = { kind: "close", from: "server", code: 1000, reason: "" };

/** What a failure is shown with after one connection has come and gone, and another was at fault. */
async function shownAfter(write: (on: string, earlier: string) => readonly (readonly [string, Happening])[]) {
  const taken = recorder(() => 0);
  const earlier = taken.open();
  taken.write(earlier, connect("ws://localhost/floor"));
  const verdict = await alone({ recorder: taken }, () => {
    for (const [on, happening] of write(taken.open(), earlier)) taken.write(on, happening);
    return Promise.resolve<Verdict>(broken({ expected: "a", got: "b", transcript: taken.lines() }));
  });
  if (verdict.outcome !== "broken") throw new Error("it is kept");
  expect(verdict.transcript.length).toBeGreaterThan(verdict.shown?.length ?? 0);
  return verdict.shown?.map(({ on, kind }) => `${on} ${kind}`);
}

test("the last word of a connection that was there before is not shown", async () => {
  const shown = await shownAfter((on, earlier) => [
    [on, connect("ws://localhost/floor")],
    [earlier, closed],
    [on, said("2")],
  ]);
  expect(shown).toEqual(["#2 connect", "#2 frame"]);
});

test("what keeps Engine.IO alive is not shown", async () => {
  const shown = await shownAfter((on) => [
    [on, connect("ws://localhost/socket.io/?EIO=4&transport=websocket")],
    [on, said("2")],
    [on, said('42["sold",2]')],
    [on, said("3")],
  ]);
  expect(shown).toEqual(["#2 connect", "#2 frame"]);
});

test("what is kept stays as it is", async () => {
  expect(await alone({ recorder: recorder(() => 0) }, () => Promise.resolve(kept))).toEqual(kept);
});
