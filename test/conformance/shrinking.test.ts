import { expect, test } from "vitest";
import { makePlan, type Result, selectChecks, type Transcript } from "../../conformance/index.ts";
import { readHarbour } from "../contracts/read-harbour.ts";
import { questionHarbour } from "./question-harbour.ts";

const contract = await readHarbour();
const plan = makePlan(contract);

type Broken = Extract<Result["verdict"], { readonly outcome: "broken" }>;

async function ask(id: string, breaks: string, more: { readonly shrink?: boolean } = {}): Promise<Broken> {
  const checks = selectChecks(plan, { only: [id] });
  const [result] = await questionHarbour({ contract, checks, switches: new Set([breaks]), ...more });
  if (result?.verdict.outcome !== "broken") throw new Error(`${id} is ${JSON.stringify(result?.verdict)}`);
  return result.verdict;
}

/** The last JSON document that the client says. */
function lastSaid(lines: Transcript): unknown {
  const texts = lines.flatMap((line) => {
    if (line.kind === "request" && line.body !== undefined && "text" in line.body) return [line.body.text];
    const isSaid = line.kind === "frame" && line.from === "client" && "text" in line.data;
    return isSaid && "text" in line.data ? [line.data.text.replace(/^\d+(?:\/\w+,)?\d*(?=\[)/, "")] : [];
  });
  return JSON.parse(texts.findLast((text) => /^[[{]/.test(text)) ?? "null");
}

const berth = ["code", "depth_m", "length_m", "name", "position", "services", "status"];
const clearance = ["berth_code", "call_sign", "draught_m", "request_id", "type"];
const tower = "websocket/harbour-tower/tower";
const cases = [
  {
    breaks: "Q05-extra-key-in-berth",
    id: "http/harbour-api/createBerth/rejects/body/closed",
    said: [...berth, "unexpected"],
  },
  { breaks: "Q03-depth-above-maximum", id: "http/harbour-api/createBerth/rejects/body/range", said: berth },
  { breaks: "Q07-deepest-refused", id: "http/harbour-api/createBerth/accepts/boundary", said: berth },
  { breaks: "R02-depth-as-text", id: "http/harbour-api/createBerth/response/schema/type", said: berth },
  { breaks: "W13-extra-key", id: `${tower}/rejects/requestClearance/closed`, said: [...clearance, "unexpected"] },
  { breaks: "W13-purpose-off-enum", id: `${tower}/rejects/requestClearance/enum`, said: [...clearance, "purpose"] },
  { breaks: "W13-remarks-too-long", id: `${tower}/rejects/requestClearance/length`, said: [...clearance, "remarks"] },
  { breaks: "W07-no-clearance", id: `${tower}/replies/requestClearance/in-time`, said: clearance },
] as const;

test.each(cases)(
  "$breaks is shown with what is required and what breaks it, and nothing else",
  async ({ breaks, id, said }) => {
    const { shown = [], shrunk, transcript } = await ask(id, breaks);
    expect(Object.keys(lastSaid(shown) as object).toSorted()).toEqual([...said].toSorted());
    expect(shrunk).toEqual({ from: expect.any(Number), to: expect.any(Number), asked: expect.any(Number) });
    const { from = 0, to = 0 } = shrunk as { readonly from?: number; readonly to?: number };
    expect(to).toBeLessThan(from);
    // Of connections that were there before, not even the last word is shown.
    const opened = shown.flatMap(({ kind, on }) => (kind === "request" || kind === "connect" ? [on] : []));
    expect(shown.map(({ on }) => on).filter((on) => !opened.includes(on))).toEqual([]);
    // What was said at first is still there, for whoever reads all of it.
    expect(lastSaid(transcript)).not.toEqual(lastSaid(shown));
  },
  60_000,
);

test("the same is said again for the same seed", async () => {
  const { id, breaks } = cases[2];
  const [one, other] = [await ask(id, breaks), await ask(id, breaks)];
  expect(lastSaid(one.shown ?? [])).toEqual(lastSaid(other.shown ?? []));
  expect(one.shrunk).toEqual(other.shrunk);
}, 60_000);

test("arguments of events are made simpler too", async () => {
  const { shown = [], shrunk } = await ask("socketio/harbour-quay/crane/replies/move/in-time", "I02-no-ack");
  expect(shrunk).toMatchObject({ asked: expect.any(Number) });
  expect(lastSaid(shown)).toEqual(["move", expect.any(String), 0]);
}, 60_000);

test("where that is not wanted, only what has nothing to do with the failure is left out", async () => {
  const { id, breaks } = cases[2];
  const { shown = [], shrunk, transcript } = await ask(id, breaks, { shrink: false });
  expect(shrunk).toEqual({ because: "that was not wanted" });
  expect(lastSaid(shown)).toEqual(lastSaid(transcript));
  expect(shown.length).toBeLessThan(transcript.length);
}, 60_000);
