import { expect, test } from "vitest";
import { makePlan, type Result, selectChecks } from "../../conformance/index.ts";
import { readHarbour } from "../contracts/read-harbour.ts";
import { questionHarbour } from "./question-harbour.ts";

const contract = await readHarbour();
const plan = makePlan(contract);

/** What a check said, without what a server gives out anew each time. */
function saidIn(results: readonly Result[], id: string): readonly unknown[] {
  const verdict = results.find(({ check }) => check.id === id)?.verdict;
  if (verdict?.outcome !== "broken") throw new Error(`${id} is ${JSON.stringify(verdict)}`);
  return verdict.transcript.flatMap((line) => {
    if (line.kind === "request") return [line.body];
    return line.kind === "frame" && line.from === "client" ? [line.data] : [];
  });
}

test.each([
  { breaks: "Q05-extra-key-in-berth", among: "http/harbour-api/createBerth", id: "rejects/body/closed" },
  { breaks: "W07-no-clearance", among: "websocket/harbour-tower/tower/replies", id: "requestClearance/in-time" },
  { breaks: "I02-ack-twice", among: "socketio/harbour-quay/crane/replies", id: "move/once" },
])(
  "$breaks is shown by a check alone with what was said in a whole run, with any seed",
  async ({ breaks, among, id }) => {
    const switches = new Set([breaks]);
    const whole = `${among}/${id}`;
    for (const seed of ["sockwright", "tide"]) {
      const checks = selectChecks(plan, { only: [among] });
      const all = saidIn(await questionHarbour({ contract, checks, switches, seed }), whole);
      const alone = selectChecks(plan, { only: [whole] });
      expect(saidIn(await questionHarbour({ contract, checks: alone, switches, seed }), whole)).toEqual(all);
      expect(all).not.toEqual([]);
    }
  },
  120_000,
);
