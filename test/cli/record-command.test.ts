import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readScenarios } from "../../contract/read/index.ts";
import { drivenClock, startMockServer } from "../../mock-server/index.ts";
import { openSocket } from "../clients/open-socket.ts";
import { lighthouseDocuments, readLighthouse } from "../contracts/read-lighthouse.ts";
import { type Outcome, runSockwright, startSockwright } from "./run-sockwright.ts";

const contract = await readLighthouse();
const path = "scenarios/lighthouse/night.yaml";
const hail = { type: "hail", id: "7", ship: "Ceres" };

let folder: string;
let ended: Outcome;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-record-"));
  await using server = await startMockServer({ contract, clock: drivenClock(), ports: "random" });
  const urls = [7711, 7712].flatMap((port) => ["--url", `${port}=${server.url(port)}`]);
  await using recording = startSockwright(folder, [
    "record",
    "night",
    ...lighthouseDocuments,
    ...urls,
    "--ports",
    "random",
  ]);
  let talk = "";
  recording.child.stderr!.on("data", (text: string) => (talk += text));
  await recording.said("ends the recording and writes it");
  const at = /7711 {2}http:\/\/(127\.0\.0\.1:\d+) →/.exec(talk)?.[1] ?? "";

  const light = openSocket(`ws://${at}/light`);
  await light.ear.next("welcome");
  light.say(hail);
  await light.ear.next("answer");
  await fetch(`http://${at}/lamps/north`);
  light.close();
  recording.child.kill("SIGINT");
  ended = await recording.ended;
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("sockwright record", () => {
  test("writes what passed, a step a line, and says where", async () => {
    expect([ended.code, ended.stdout]).toEqual([0, `${path}\n`]);
    const text = await readFile(join(folder, path), "utf8");
    expect(text).toMatch(/^scenario: night\ntitle: Recorded\nsystem: lighthouse\n/);
    expect(text).toContain("  - expect: {channel: light, message: hail}\n");
  });

  test("and what it wrote plays: whoever asks again is answered under the number of now", async () => {
    const { scenarios, diagnostics } = await readScenarios([path], contract, folder);
    expect(diagnostics).toEqual([]);
    await using mock = await startMockServer({ contract, scenarios, clock: drivenClock(), ports: "random" });
    const session = mock.session("");
    const run = session.play("night");
    const light = openSocket(`${mock.url(7711, "ws")}/light`);
    await vi.waitFor(() => expect(run.done).toBeGreaterThan(1), { timeout: 15_000 });
    session.clock.advance("1m");
    light.say({ ...hail, id: "99" });
    await vi.waitFor(
      () => {
        session.clock.advance("1m");
        expect(run.state).toBe("ended");
      },
      { timeout: 15_000 },
    );
    expect(await light.ear.next("answer")).toMatchObject({ id: "99" });
    light.close();
  });

  test("writes over nothing that is there", async () => {
    const again = await runSockwright(folder, ["record", "night", ...lighthouseDocuments, "--for", "1s"]);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("night.yaml is there already: --force writes over it");
  });
});
