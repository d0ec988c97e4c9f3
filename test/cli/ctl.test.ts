import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openSocket, type Socket } from "../clients/open-socket.ts";
import { lighthouseDocuments } from "../contracts/read-lighthouse.ts";
import { type Outcome, type Running, runSockwright, startSockwright } from "./run-sockwright.ts";

// Each question is a process of its own: on a busy machine, several of them take their time.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let mock: Running;
let control: string;
/** Where the HTTP of the contract is. */
let lamps: string;
let light: Socket;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-ctl-"));
  mock = startSockwright(folder, ["mock", ...lighthouseDocuments, "--ports", "random", "--json"]);
  const ready = JSON.parse(await mock.firstLine) as { control: string; ports: { declared: number; actual: number }[] };
  ({ control } = ready);
  lamps = `http://127.0.0.1:${ready.ports.find(({ declared }) => declared === 7711)?.actual}`;
  light = openSocket(`ws://127.0.0.1:${ready.ports.find(({ declared }) => declared === 7711)?.actual}/light`);
  await light.ear.next("welcome");
});
afterAll(async () => {
  light.close();
  await mock[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const ctl = (...args: string[]): Promise<Outcome> => runSockwright(folder, ["ctl", "--url", control, ...args]);

describe("sockwright ctl", () => {
  test("has the hourly frame now, and says what comes next", async () => {
    expect((await ctl("freeze")).stdout).toMatch(/^\d{4}-\S+Z frozen\n$/);
    expect((await ctl("due", "--limit", "1")).stdout).toMatch(/emission +lighthouse-light\.light +beam\n$/);
    expect((await ctl("advance", "1h")).code).toBe(0);
    await light.ear.next("report");
    expect((await ctl("rewind")).stdout).toMatch(/ running\n$/);
  });

  test("makes the mock speak, and tells what crossed", async () => {
    const said = await ctl("say", "light", "beam", '{"type":"beam","bearing":123}');
    expect(said).toMatchObject({ code: 0, stdout: "heard by 1 client\n" });
    const journal = await ctl("journal", "message:beam", "123");
    expect(journal.stdout).toMatch(/✓ lighthouse-light\.light #1 ← beam \{"type":"beam","bearing":123\}\n$/);
    const { stdout } = await ctl("--json", "journal", "message:beam", "123", "--limit", "1");
    expect(JSON.parse(stdout)).toMatchObject({ entries: [{ kind: "said", payload: { bearing: 123 } }] });
  });

  test("lets something go wrong, and mends it", async () => {
    const added = await ctl("fault", "duplicate", "--message", "beam", "--times", "1", "--for", "1h");
    expect(added.stdout).toBe(
      "1: duplicate, message beam, times 1, forMs 3600000, struck 0 times; `sockwright ctl mend 1` takes it back\n",
    );
    await ctl("mend");
    expect((await ctl("faults")).stdout).toBe("nothing goes wrong on purpose\n");
  });

  test("plays a scenario from a file, tells how far it is, and stops it", async () => {
    expect((await ctl("scenarios")).stdout).toBe("the mock has no scenarios: it finds them in scenarios/\n");
    const file = join(folder, "night.yaml");
    await writeFile(
      file,
      "scenario: night\nsteps:\n  - emit: { channel: light, message: beam, with: { bearing: 211 } }\n  - wait: 1h\n",
    );
    expect((await ctl("play", file)).stdout).toBe("lighthouse/night plays, 1 of 2 steps done\n");
    expect((await ctl("journal", "message:beam", "211")).stdout).toContain('{"type":"beam","bearing":211}');
    expect((await ctl("due")).stdout).toMatch(/ scenario +night/);
    expect((await ctl("scenarios")).stdout).toMatch(/lighthouse\/night +waiting 1\/2/);
  });

  test("stops a scenario, and refuses one that does not fit", async () => {
    expect((await ctl("stop")).stdout).toBe("stopped\n");
    expect((await ctl("scenarios")).stdout).toMatch(/lighthouse\/night +stopped 1\/2/);
    const file = join(folder, "wrong.yaml");
    await writeFile(file, "scenario: night\nsteps:\n  - emit: { channel: light, message: beem }\n");
    const refused = await ctl("play", file);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('/steps/0/emit/message: "beem" is nothing that a server says on light');
  });

  test("a session is found once a client has named it, and those there are named where it is not", async () => {
    await fetch(`${lamps}/lamps`, { headers: { "sockwright-session": "worker-3" } });
    expect((await ctl("freeze", "--session", "worker-3")).code).toBe(0);
    expect((await ctl("clock", "--session", "worker-4")).stderr).toContain('"worker-4": there are "worker-3"');
    const sessions = JSON.parse((await ctl("sessions", "--json")).stdout) as readonly { readonly key: string }[];
    expect(sessions.map(({ key }) => key)).toEqual(["", "worker-3"]);
    expect((await ctl("end", "--session", "worker-3")).code).toBe(0);
  });

  test("a session may be made ready before its client comes, and is told to be new", async () => {
    const first = await ctl("freeze", "--session", "worker-5");
    expect(first).toMatchObject({ code: 0, stderr: expect.stringContaining('a new session, "worker-5"') as unknown });
    expect(await ctl("advance", "1h", "--session", "worker-5")).toMatchObject({ code: 0, stderr: "" });
    expect((await ctl("end", "--session", "worker-5")).code).toBe(0);
  });

  test("follows the journal until a signal, and then ends fine", async () => {
    await using tail = startSockwright(folder, ["ctl", "--url", control, "tail", "message:beam", "77", "--json"]);
    await tail.said("following what crosses");
    await ctl("say", "light", "beam", '{"type":"beam","bearing":77}');
    expect(JSON.parse(await tail.firstLine)).toMatchObject({ kind: "said", payload: { bearing: 77 } });
    tail.child.kill("SIGINT");
    expect((await tail.ended).code).toBe(0);
  });

  test.each([
    {
      given: "a channel that is not there",
      args: ["say", "dark", "beam"],
      code: 2,
      words: /no open channel is called "dark"/,
    },
    {
      given: "a payload that is no JSON",
      args: ["say", "light", "beam", "{"],
      code: 2,
      words: /the payload is no JSON/,
    },
    { given: "no pace", args: ["run", "fast"], code: 2, words: /"fast" is no pace: expected a number/ },
    { given: "a filter for nothing", args: ["tail", "paths:x"], code: 2, words: /"paths" is nothing to filter by/ },
    {
      given: "a session that is not there",
      args: ["end", "--session", "none"],
      code: 2,
      words: /no session has the key "none"/,
    },
    {
      given: "the clock of a session that is not there",
      args: ["clock", "--session", "none"],
      code: 2,
      words: /no session has the key "none": nobody has named one yet; a client opens one/,
    },
    {
      given: "the journal of a session that is not there",
      args: ["journal", "--session", "none"],
      code: 2,
      words: /no session has the key "none"/,
    },
    {
      given: "no URL",
      args: ["clock", "--url", "7380"],
      code: 2,
      words: /"7380" is not where a mock can be controlled/,
    },
  ])("ends with $code for $given, and says why", async ({ args, code, words }) => {
    const outcome = await ctl(...args);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toMatch(words);
    expect(outcome.stdout).toBe("");
  });

  test("ends with 4 where no mock is", async () => {
    const server = createServer();
    await once(server.listen(0, "127.0.0.1"), "listening");
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const outcome = await ctl("clock", "--url", `http://127.0.0.1:${port}`);
    expect(outcome).toMatchObject({ code: 4, stderr: expect.stringMatching(/no mock answers .*ECONNREFUSED/) });
  });
});

describe("the control port of sockwright mock", () => {
  test.each([
    { args: ["--control", "off"], want: undefined },
    { args: ["--control", "random"], want: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) },
  ])("is there as $args say", async ({ args, want }) => {
    await using other = startSockwright(folder, [
      "mock",
      ...lighthouseDocuments,
      "--ports",
      "random",
      "--json",
      ...args,
    ]);
    expect((JSON.parse(await other.firstLine) as { control?: string }).control).toEqual(want);
  });

  test.each([
    {
      given: "a port in use",
      args: () => ["--control", new URL(control).port],
      code: 4,
      words: /the control port: port \d+ cannot be opened: it is in use/,
    },
    {
      given: "no port",
      args: () => ["--control", "70000"],
      code: 2,
      words: /It must be a port from 1 to 65535, random or off/,
    },
    {
      given: "others without a token",
      args: () => ["--control-host", "0.0.0.0"],
      code: 2,
      words: /at least 16 characters .*SOCKWRIGHT_CONTROL_TOKEN/,
    },
  ])("is refused with $code where $given would be", async ({ args, code, words }) => {
    const outcome = await runSockwright(folder, ["mock", ...lighthouseDocuments, "--ports", "random", ...args()]);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toMatch(words);
  });
});
