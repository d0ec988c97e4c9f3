import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Contract, Operation } from "../../contract/index.ts";
import { tokenMark } from "../../docs-site/index.ts";
import { type JournalEntry, mintToken, type MockServer, startMockServer } from "../../index.ts";
import { readAuction } from "../contracts/read-auction.ts";
import { canRun, type Desk, openDesk } from "./run-sample.ts";
import { type Copied, samplesOf } from "./samples-of.ts";

const contract: Contract = await readAuction();
const all = samplesOf(contract);
const token = mintToken("anything", { sub: "ada", exp: 4_000_000_000 });

let desk: Desk;
let mock: MockServer;

beforeAll(async () => {
  mock = await startMockServer({ contract, ports: "random", seed: "samples" });
  desk = await openDesk(contract, elsewhere);
}, 120_000);

afterAll(async () => {
  await mock[Symbol.asyncDispose]();
  await desk[Symbol.asyncDispose]();
});

const elsewhere = (text: string): string =>
  text.replaceAll(/localhost:(\d+)/g, (_, port: string) => new URL(mock.url(Number(port))).host);

/** A sample with a token and the ports of the mock in it; nothing else is changed. */
const madeReal = (sample: Copied): Copied => ({ ...sample, code: elsewhere(sample.code.replaceAll(tokenMark, token)) });

/** The operation that a page is about. */
function operationOf(page: string): Operation {
  const operation = contract.operations.find((one) => page.endsWith(`/${one.document}/${dashed(one.key)}`));
  if (operation === undefined) throw new Error(`no operation has the page ${page}`);
  return operation;
}

/** A sample of each way of each kind of operation: `SAMPLES=all` runs those of all pages. */
function chosen(): readonly Copied[] {
  const there = all.filter(canRun);
  if (process.env["SAMPLES"] === "all") return there;
  const kindOf = ({ label, page }: Copied): string => {
    const operation = operationOf(page);
    const kind = operation.kind === "http" ? operation.method : `${operation.from} ${operation.reply?.delivery ?? ""}`;
    return `${label} ${operation.document} ${kind}`;
  };
  return [...Map.groupBy(there, kindOf).values()].flatMap((same) => same.slice(0, 1));
}

/** What the mock notes when the operation of a page has happened. */
function expectedOf(page: string): (entry: JournalEntry) => boolean {
  const operation = operationOf(page);
  if (operation.kind === "http") return ({ kind, operation: key }) => kind === "request" && key === operation.key;
  if (operation.from === "server") return ({ kind, channel }) => kind === "opened" && channel === operation.channel;
  const names = contract.messages.filter(({ id }) => operation.messages.includes(id)).map(({ name }) => name);
  return ({ kind, message, channel }) =>
    kind === "heard" && channel === operation.channel && names.includes(message ?? "");
}

const dashed = (key: string): string => key.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();

test("there is code of every kind", () => {
  const labels = new Set(all.map(({ label }) => label));
  expect([...labels].toSorted()).toEqual(
    ["Browser", "Generated client", "Python", "React hook", "curl", "socket.io-client", "wscat"].toSorted(),
  );
});

describe("every sample does what its page says", () => {
  test.for(chosen().map((sample) => [sample.label, sample.page, sample] as const))(
    "%s of %s",
    { timeout: 120_000 },
    async ([, page, sample]) => {
      const wanted = expectedOf(page);
      let stop: () => void = () => undefined;
      const happened = new Promise<JournalEntry>((resolve) => {
        stop = mock.journal.follow((entry) => {
          if (wanted(entry)) resolve(entry);
        });
      });
      const { child, ended } = await desk.start(madeReal(sample));
      try {
        // What ends before anything has happened says why.
        const first = await Promise.race([happened, ended.then(async (said) => Promise.race([happened, later(said)]))]);
        expect(first).toMatchObject({ verdict: "kept" });
      } finally {
        stop();
        child.kill("SIGKILL");
        await ended;
      }
    },
  );

  /** What the mock was told may still be on its way when a process has ended. */
  const later = (said: string): Promise<string> =>
    new Promise((resolve) => {
      setTimeout(resolve, 5_000, said);
    });
});
