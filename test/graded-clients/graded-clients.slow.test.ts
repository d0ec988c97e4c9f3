import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type GeneratedPackage, generatedPackage } from "../codegen/generated-package.ts";
import { runSockwright } from "../cli/run-sockwright.ts";
import { because, contractOf, folder, graderOf, timed, withOutcome } from "./grading.ts";

const deck = "pier/deck";

const contract = await contractOf("pier.yaml");
const grade = graderOf(contract);

const promises = [
  `client/${deck}/stays`,
  `client/${deck}/tolerates/unknown-fields`,
  `client/${deck}/tolerates/errors`,
  `client/${deck}/tolerates/unknown-messages`,
  `client/${deck}/queue`,
  `client/${deck}/reconnect/schedule`,
  `client/${deck}/reconnect/after-1001`,
  `client/${deck}/reconnect/after-4001`,
  `client/${deck}/reconnect/after-4002`,
  `client/${deck}/reconnect/refused`,
  `websocket/${deck}/handshake/credential`,
  `websocket/${deck}/says/heartbeat`,
  `websocket/${deck}/says/undocumented`,
  `websocket/${deck}/says/call/schema/length`,
];

let generated: GeneratedPackage;

beforeAll(async () => {
  generated = await generatedPackage(contract);
});

afterAll(() => generated[Symbol.dispose]());

/** A script that uses the generated client as a user does, and says what it is asked for. */
const script = `
import { createInterface } from "node:readline";
import { openDeck } from "./pier/client.ts";

const deck = openDeck({
  url: process.env.SOCKWRIGHT_URL_7701.replace("http", "ws") + "/deck",
  token: process.env.SOCKWRIGHT_TOKEN,
});
createInterface({ input: process.stdin }).on("line", (line) => {
  const { message, payload } = JSON.parse(line);
  deck.send(message, payload).catch(() => undefined);
});
setInterval(() => undefined, 60_000);
`;

test.concurrent("the generated client keeps every promise that clients make", timed, async ({ expect }) => {
  generated.write("graded.mjs", script);
  const { results, talk } = await grade(`"${process.execPath}" ${join(generated.folder, "graded.mjs")}`);
  expect(withOutcome(results, "broken"), talk).toEqual([]);
  expect(withOutcome(results, "kept")).toEqual(expect.arrayContaining(promises));
});

test.concurrent("so does one that was written by hand", timed, async ({ expect }) => {
  const { results, talk } = await grade(`"${process.execPath}" client.mjs`);
  expect(withOutcome(results, "broken"), talk).toEqual([]);
  expect(withOutcome(results, "kept")).toEqual(expect.arrayContaining(promises));
});

test.concurrent.for([
  { breaks: "no-token", by: `websocket/${deck}/handshake/credential` },
  { breaks: "no-heartbeat", by: `websocket/${deck}/says/heartbeat` },
  { breaks: "slow-heartbeat", by: `websocket/${deck}/says/heartbeat` },
  { breaks: "invalid-message", by: `websocket/${deck}/says/call/schema/length` },
  { breaks: "unknown-message", by: `websocket/${deck}/says/undocumented` },
  { breaks: "leaves", by: `client/${deck}/stays` },
  { breaks: "strict-fields", by: `client/${deck}/tolerates/unknown-fields` },
  { breaks: "crashes-on-error", by: `client/${deck}/tolerates/errors` },
  { breaks: "strict-messages", by: `client/${deck}/tolerates/unknown-messages` },
  { breaks: "hasty", by: `client/${deck}/reconnect/refused` },
  { breaks: "no-queue", by: `client/${deck}/queue` },
  { breaks: "endless-queue", by: `client/${deck}/queue` },
  { breaks: "queue-reversed", by: `client/${deck}/queue` },
  { breaks: "never-back", by: `client/${deck}/reconnect/schedule` },
  { breaks: "hasty", by: `client/${deck}/reconnect/schedule` },
  { breaks: "no-backoff", by: `client/${deck}/reconnect/schedule` },
  { breaks: "gone-after-backoff", by: `client/${deck}/reconnect/after-1001` },
  { breaks: "back-after-never", by: `client/${deck}/reconnect/after-4001` },
  { breaks: "slow-after-now", by: `client/${deck}/reconnect/after-4002` },
])("a client that breaks $breaks is caught by $by", timed, async ({ breaks, by }, { expect }) => {
  const { results, talk } = await grade(`"${process.execPath}" client.mjs ${breaks}`, by);
  expect(withOutcome(results, "broken"), talk).toEqual([by]);
});

test.concurrent("a client that never comes says nothing, and why", timed, async ({ expect }) => {
  const { results } = await grade(`"${process.execPath}" client.mjs other-path`, `client/${deck}/reconnect`);
  expect(because(results)).toBe("the command did not connect to deck within 15 s");
});

test.concurrent("a command that cannot be started says how it ended", timed, async ({ expect }) => {
  const { results } = await grade("exit 3", `client/${deck}/stays`);
  expect(because(results)).toBe("the command ended before it connected to deck (exit code 3)");
});

test.concurrent("what does not fit into the budget is not asked, and why", timed, async ({ expect }) => {
  const { results } = await grade("exit 3", `client/${deck}/reconnect/schedule`, { budget: 2000 });
  expect(because(results)).toMatch(/^it takes 3 s, and .* of the budget were left/);
});

test("the promises of clients are listed without starting one", async () => {
  const { code, stdout } = await runSockwright(folder, ["test", "pier.yaml", "--client", "exit 3", "--list"]);
  expect(stdout).toContain(
    `client/${deck}/reconnect/after-4001\n  MUST stay away from deck after close 4001  pier.yaml:`,
  );
  expect(code).toBe(0);
});

test(
  "a client that breaks a promise ends the command with 1, one of which nothing was seen with 5",
  timed,
  async () => {
    const run = (command: string): ReturnType<typeof runSockwright> =>
      runSockwright(folder, ["test", "pier.yaml", "--client", command, "--only", `client/${deck}/stays`]);
    const leaving = await run(`"${process.execPath}" client.mjs leaves`);
    expect(leaving.stdout).toContain("FAIL  MUST stay on deck while nothing speaks against it");
    expect(leaving.code).toBe(1);
    expect((await run("exit 3")).code).toBe(5);
  },
);
