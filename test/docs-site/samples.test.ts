import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generatedFor } from "./samples/generated-for.ts";
import { type Lane, openLane } from "./samples/lane.ts";
import { type Copied, samplesOf } from "./samples/samples-of.ts";
import { auction, bundled, domain, type Subject } from "./samples/subjects.ts";

/** A machine without Debian's packages for the tests shows those samples as skipped. */
const hasPython = spawnSync("/usr/bin/python3", ["-c", "import websockets"]).status === 0;

const kindOf = ({ label, operation }: Copied): string => {
  const kind = operation.kind === "http" ? operation.method : `${operation.from} ${operation.reply?.delivery ?? ""}`;
  return `${label} ${operation.document} ${kind}`;
};

const ofAuction = samplesOf(await auction.read());
const ofBundled = samplesOf(await bundled.read());
const chargePoints = domain("charge-points");
const ofChargePoints = samplesOf(await chargePoints.read());

test("there is code of every kind", () => {
  const labels = ["Browser", "Generated client", "Python", "React hook", "curl", "socket.io-client", "wscat"];
  for (const samples of [ofAuction, ofBundled])
    expect([...new Set(samples.map(({ label }) => label))].toSorted()).toEqual(labels);
});

/** `npm run docs:samples` runs those of every page of many more documents. */
const subjects: readonly { readonly subject: Subject; readonly chosen: readonly Copied[] }[] = [
  // One of each way of each kind of operation.
  { subject: auction, chosen: [...Map.groupBy(ofAuction, kindOf).values()].flatMap((same) => same.slice(0, 1)) },
  // One of each way, from the middle: the first ones are all of one system.
  {
    subject: bundled,
    chosen: [...Map.groupBy(ofBundled, ({ label }) => label).values()].flatMap(
      (same) => same.slice(same.length / 2)[0] ?? [],
    ),
  },
  // Here the server asks, and is answered with the id of what it asked.
  { subject: chargePoints, chosen: ofChargePoints.filter(({ page }) => page.endsWith("/remote-start")) },
];

describe.each(subjects)("every sample of $subject.name does what its page says", ({ subject, chosen }) => {
  let lane: Lane;

  beforeAll(async () => {
    const contract = await subject.read();
    const generated = await generatedFor(contract);
    lane = await openLane({ contract, start: subject.start, generated, patience: 60 });
  }, 120_000);

  afterAll(async () => lane[Symbol.asyncDispose]());

  for (const sample of chosen)
    test.skipIf(sample.label === "Python" && !hasPython)(
      `${sample.label} of ${sample.page}`,
      { timeout: 150_000 },
      async () => {
        expect(await lane.fault(sample)).toBeUndefined();
      },
    );
});
