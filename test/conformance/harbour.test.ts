import { expect, test } from "vitest";
import { makePlan } from "../../conformance/index.ts";
import { readHarbour } from "../contracts/read-harbour.ts";
import { found } from "./driven-mock.ts";
import { questionHarbour } from "./question-harbour.ts";

const contract = await readHarbour();
const plan = makePlan(contract);

/** Checks by the part of their ids that names the fault, and ids of servers that break just that. */
const caught = [
  { breaks: "R01-name-missing", by: "**/response/schema/required", part: "http" },
  { breaks: "R12-tides-with-418", by: "http/harbour-api/readTides/response/status", part: "http" },
  { breaks: "Q05-extra-key-in-berth", by: "http/harbour-api/createBerth/rejects/body/closed", part: "http" },
  { breaks: "A01-tides-without-key", by: "http/harbour-api/readTides/auth/none", part: "http" },
  { breaks: "S01-removed-berth-read", by: "http/harbour-api/removeBerth/state/use-after-delete", part: "http" },
  { breaks: "Q01-form-without-name", by: "http/harbour-api/complain/rejects/body/required", part: "http" },
  { breaks: "Q02-fraction-for-whole", by: "http/harbour-api/createBerth/rejects/body/type", part: "http" },
  { breaks: "Q12-text-taken", by: "http/harbour-api/createBerth/rejects/content-type", part: "http" },
  { breaks: "Q17-plus-is-space", by: "http/harbour-api/registerVessel/state/reserved-key", part: "http" },
  { breaks: "S03-refused-vessel-overwrites", by: "http/harbour-api/registerVessel/state/no-overwrite", part: "http" },
  { breaks: "S04-total-of-the-page", by: "http/harbour-api/listBerths/state/total", part: "http" },
  {
    breaks: "H01-traffic-without-token",
    by: "websocket/harbour-traffic/traffic/handshake/token-missing",
    part: "websocket",
  },
  { breaks: "H08-no-hello", by: "websocket/harbour-traffic/traffic/emits/greet/on-connect", part: "websocket" },
  {
    breaks: "W03-statistics-in-traffic",
    by: "websocket/harbour-traffic/traffic/receives/undocumented",
    part: "websocket",
  },
  {
    breaks: "W07-no-clearance",
    by: "websocket/harbour-tower/tower/replies/requestClearance/in-time",
    part: "websocket",
  },
  { breaks: "W12-tides-in-reverse", by: "websocket/harbour-tower/tower/replies/askTide/in-turn", part: "websocket" },
  {
    breaks: "V15-everything-again",
    by: "websocket/harbour-traffic/traffic/resume/showPositions",
    part: "websocket",
  },
  { breaks: "H10-tower-never-full", by: "websocket/harbour-tower/tower/limit/connections", part: "websocket" },
  {
    breaks: "I01-argument-added",
    by: "socketio/harbour-quay/crane/receives/load/schema/items",
    part: "socketio",
  },
  { breaks: "I04-sender-hears", by: "socketio/harbour-quay/crane/emits/signal/passSignal/audience", part: "socketio" },
  { breaks: "I06-bytes-as-text", by: "socketio/harbour-quay/crane/replies/takePhoto/schema", part: "socketio" },
  { breaks: "I06-idle-kept", by: "socketio/harbour-quay/office/limit/idle", part: "socketio" },
  { breaks: "I02-ack-twice", by: "socketio/harbour-quay/crane/replies/move/once", part: "socketio" },
  { breaks: "I03-any-namespace", by: "socketio/harbour-quay/crane/namespace/undeclared", part: "socketio" },
  { breaks: "I05-eio-3", by: "socketio/harbour-quay/crane/engine/version-3", part: "socketio" },
];

test("a harbour written by hand, which shares no code with the suite, keeps every promise that is asked about", async () => {
  const results = await questionHarbour({ contract, checks: plan });
  expect(found(results)).toEqual([]);
  expect(results.filter(({ verdict }) => verdict.outcome === "kept").length).toBeGreaterThan(800);
}, 600_000);

test.each(caught)(
  "a harbour with $breaks is caught by $by",
  async ({ breaks, by, part }) => {
    const family = by.replace("**/", "");
    const checks = plan.filter(({ id }) => id.startsWith(part) && id.endsWith(family));
    expect(checks.length).toBeGreaterThan(0);
    const results = await questionHarbour({ contract, checks, switches: new Set([breaks]) });
    expect(found(results).length).toBeGreaterThan(0);
    const sound = await questionHarbour({ contract, checks });
    expect(found(sound)).toEqual([]);
  },
  240_000,
);
