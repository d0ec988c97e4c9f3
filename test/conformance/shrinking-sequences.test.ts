import { expect, test } from "vitest";
import { makePlan, type Result, selectChecks } from "../../conformance/index.ts";
import { readHarbour } from "../contracts/read-harbour.ts";
import { questionHarbour } from "./question-harbour.ts";

const contract = await readHarbour();
const plan = makePlan(contract);

type Broken = Extract<Result["verdict"], { readonly outcome: "broken" }>;

async function ask(id: string, breaks: string): Promise<Broken> {
  const checks = selectChecks(plan, { only: [id] });
  const [result] = await questionHarbour({ contract, checks, switches: new Set([breaks]) });
  if (result?.verdict.outcome !== "broken") throw new Error(`${id} is ${JSON.stringify(result?.verdict)}`);
  return result.verdict;
}

/** `POST /v1/berths`, for each request that is shown. */
const requestsIn = ({ shown = [] }: Broken): readonly string[] =>
  shown.flatMap((line) => (line.kind === "request" ? [`${line.method} ${new URL(line.url).pathname}`] : []));

const berths = "http/harbour-api";

test("a sequence is shown with as little in its row as fails, and without what was asked to find the way", async () => {
  const verdict = await ask(`${berths}/removeBerth/state/use-after-delete`, "S01-removed-berth-read");
  expect(verdict.shrunk).toMatchObject({ from: expect.any(Number), asked: expect.any(Number) });
  const { from = 0, to = 0 } = verdict.shrunk as { readonly from?: number; readonly to?: number };
  expect(to).toBeLessThan(from);
  expect(requestsIn(verdict)).toEqual([
    "POST /v1/berths",
    expect.stringMatching(/^DELETE \/v1\/berths\/./),
    expect.stringMatching(/^GET \/v1\/berths\/./),
  ]);
}, 60_000);

test("of several requests that are refused, the one that leaves something behind is shown", async () => {
  const verdict = await ask(`${berths}/createBerth/state/no-side-effect`, "S03-refused-berth-kept");
  expect(verdict.shrunk).toMatchObject({ to: 1, of: "requests" });
  expect(requestsIn(verdict).filter((one) => one.startsWith("POST"))).toEqual(["POST /v1/berths"]);
}, 60_000);

test.each([
  { breaks: "I04-everyone-hears", id: "socketio/harbour-quay/crane/room/showMoves/members-only" },
  { breaks: "W19-movements-to-all", id: "websocket/harbour-traffic/traffic/room/**/members-only" },
])(
  "$breaks is shown with no more clients than it takes",
  async ({ breaks, id }) => {
    const { shrunk, shown = [] } = await ask(id, breaks);
    expect(shrunk).toMatchObject({ from: 4, of: "clients" });
    const { to = 4 } = shrunk as { readonly to?: number };
    expect(to).toBeLessThan(4);
    expect(shown.filter(({ kind }) => kind === "connect")).toHaveLength(to);
  },
  60_000,
);
