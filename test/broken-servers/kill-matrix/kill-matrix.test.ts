import { describe, expect, test } from "vitest";
import { mutants } from "../index.ts";
import { judgeMutant } from "./judge-mutant.ts";
import { pageOf, readMatrix, readPage, readProof } from "./kept-files.ts";
import { kindOfCheck } from "./kind-of-check.ts";
import { survivors } from "./survivors.ts";
import { unproven } from "./unproven.ts";

const matrix = readMatrix();
const sightings = new Map(matrix.sightings.map((sighting) => [sighting.id, sighting]));
const judged = mutants.flatMap((mutant) => {
  const sighting = sightings.get(mutant.id);
  return sighting === undefined ? [] : [{ mutant, sighting, judgement: judgeMutant(mutant, sighting) }];
});

describe("the kill matrix", () => {
  test("has every switch: `npm run kill-matrix -- --missing` asks those that it lacks", () => {
    expect(mutants.filter(({ id }) => !sightings.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test("is the page of its data", () => {
    expect(readPage()).toBe(pageOf());
  });

  test("explains every survivor, and nothing that is caught", () => {
    const living = judged.filter(({ judgement }) => judgement.outcome === "survived").map(({ mutant }) => mutant.id);
    expect(living.toSorted()).toEqual(Object.keys(survivors).toSorted());
  });

  test("turns no check red at what breaks nothing", () => {
    const alarms = judged.filter(({ judgement }) => judgement.outcome === "equivalent" && judgement.red.length > 0);
    expect(alarms.map(({ mutant, sighting }) => [mutant.id, ...sighting.red])).toEqual([]);
  });

  test("explains every kind of check that notices nothing, and none that does", () => {
    const counted = judged.filter(({ judgement }) => judgement.outcome !== "equivalent");
    const killing = new Set(counted.flatMap(({ sighting }) => sighting.red.map(kindOfCheck)));
    const idle = Object.keys(matrix.kinds).filter((kind) => !killing.has(kind));
    expect(idle.toSorted()).toEqual(Object.keys(unproven).toSorted());
  });

  test("has found nothing wrong with servers that keep their contract", () => {
    expect(readProof().flatMap(({ broken }) => broken)).toEqual([]);
  });
});

test.each([
  { given: "http/shop/readLot/response/header/etag", want: "http/response/header" },
  { given: "http/shop/createLot/rejects/query/limit/invalid", want: "http/rejects/query/invalid" },
  { given: "websocket/hall/hall/replies/bid/in-time", want: "channel/replies/in-time" },
  { given: "socketio/hall/hall/replies/bid/placed/once", want: "channel/replies/once" },
  { given: "websocket/hall/hall/emits/bid/tellBid/audience", want: "channel/emits/audience" },
  { given: "websocket/hall/hall/emits/bid/tellBid", want: "channel/emits/after-message" },
  { given: "websocket/hall/hall/rejects/bid/required", want: "channel/rejects/message/required" },
  { given: "websocket/hall/hall/rejects/malformed", want: "channel/rejects/malformed" },
  { given: "websocket/hall/hall/topology/7601/exclusive", want: "websocket/topology/exclusive" },
  { given: "websocket/hall/hall/limit/size/code", want: "websocket/limit/size/code" },
  { given: "socketio/hall/hall/engine/open-packet/maxPayload", want: "socketio/engine/open-packet/maxPayload" },
])("$given is of the kind $want", ({ given, want }) => {
  expect(kindOfCheck(given)).toBe(want);
});
