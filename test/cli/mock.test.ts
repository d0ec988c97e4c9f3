import { once } from "node:events";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { auctionApi, auctionRealtime } from "./auction.ts";
import { type Running, runSockwright, startSockwright } from "./run-sockwright.ts";

interface Ready {
  readonly ready: true;
  readonly ms: number;
  readonly seed: string;
  readonly ports: readonly { readonly system: string; readonly declared: number; readonly actual: number }[];
}

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-mock-"));
  await mkdir(join(folder, "asyncapi"));
  await mkdir(join(folder, "openapi"));
  await writeFile(join(folder, "openapi/auction.yaml"), auctionApi());
  await writeFile(join(folder, "asyncapi/floor.yaml"), auctionRealtime());
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const random = ["mock", "--ports", "random", "--json"];

async function readiness(running: Running): Promise<{ readonly ready: Ready; readonly host: string }> {
  const ready = JSON.parse(await running.firstLine) as Ready;
  return { ready, host: `127.0.0.1:${ready.ports[0]?.actual}` };
}

async function wordOf(host: string): Promise<unknown> {
  return ((await (await fetch(`http://${host}/word`)).json()) as { readonly word: unknown }).word;
}

describe("a mock of the documents in this folder", () => {
  test("says in exactly one line that every port is open, and answers", async () => {
    await using mock = startSockwright(folder, [...random, "--seed", "s"]);
    const { ready, host } = await readiness(mock);
    expect(ready).toEqual({
      ready: true,
      ms: expect.any(Number) as number,
      seed: "s",
      control: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string,
      tryIt: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/docs$/) as string,
      ports: [
        {
          system: "auction",
          declared: 4711,
          actual: expect.any(Number) as number,
          host: "127.0.0.1",
          protocols: ["http", "websocket"],
          state: "remapped",
        },
      ],
    });
    expect(await wordOf(host)).toBe("gavel");
    mock.child.kill("SIGTERM");
    const { stdout } = await mock.ended;
    expect(stdout.match(/\n/g)).toHaveLength(1);
  });

  test("prints a map of its ports for people, and nothing else on stdout", async () => {
    await using mock = startSockwright(folder, ["mock", "--ports", "random"]);
    expect((await mock.firstLine).split(/ {2,}/)).toEqual(["PORT", "FOR", "SYSTEM", "PROTOCOL", "PLAYS", "URL"]);
    mock.child.kill("SIGTERM");
    const { stdout } = await mock.ended;
    const [, row, moved] = stdout.split("\n");
    expect(row).toMatch(
      /^\d+ +4711 +auction +http, websocket +2 operations, 1 channel, 2 messages +http:\/\/127\.0\.0\.1:\d+ /,
    );
    expect(moved).toMatch(/^remapped +4711: /);
    expect(stdout).toMatch(
      /\nready in \d+ ms: 1 port, seed sockwright, control at (http:\/\/127\.0\.0\.1:\d+)\ntry it at \1\/docs\n$/,
    );
  });

  test.each(["SIGINT", "SIGTERM"] as const)("ends fine on %s, with close frames sent", async (signal) => {
    await using mock = startSockwright(folder, random);
    const { host } = await readiness(mock);
    const socket = new WebSocket(`ws://${host}/floor`);
    await once(socket, "open");
    const closed = once(socket, "close");
    mock.child.kill(signal);
    expect((await closed)[0]).toBe(1001);
    expect((await mock.ended).code).toBe(0);
  });

  test.runIf(process.platform === "linux")(
    "has workers where it is told to, and ends with them",
    async () => {
      await using mock = startSockwright(folder, [...random, "--workers", "2"]);
      const { ready, host } = await readiness(mock);
      expect(ready.ports).toMatchObject([{ declared: 4711, workers: 2 }]);
      expect(await wordOf(host)).toBe("gavel");
      const socket = new WebSocket(`ws://${host}/floor`);
      await once(socket, "open");
      const closed = once(socket, "close");
      mock.child.kill("SIGTERM");
      expect((await closed)[0]).toBe(1001);
      expect((await mock.ended).code).toBe(0);
    },
    60_000,
  );

  test.each(["0", "two", "1.5"])("cannot have %s workers", async (workers) => {
    const { code, stdout, stderr } = await runSockwright(folder, [...random, "--workers", workers]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("It must be a whole number from 1 to 256.");
  });

  test("goes on when nobody reads what it says any more", async () => {
    await using mock = startSockwright(folder, random);
    const { host } = await readiness(mock);
    mock.child.stdout?.destroy();
    mock.child.stderr?.destroy();
    // Each refusal is told on stderr.
    for (const _ of [1, 2, 3]) expect((await fetch(`http://${host}/lots`)).status).toBe(401);
    expect(await wordOf(host)).toBe("gavel");
    mock.child.kill("SIGTERM");
    expect((await mock.ended).code).toBe(0);
  });

  test("takes the configuration where the command line says nothing", async () => {
    const config = `import { defineConfig } from "sockwright";
      const documents: string[] = ["openapi"];
      export default defineConfig({ documents, ports: "random", seed: "configured", handlers: { auction: "./own.ts" } });`;
    const handlers = `import { defineHandlers } from "sockwright";
      export default defineHandlers({ http: { getWord: () => ({ status: 200, body: { word: "own" } }) } });`;
    await writeFile(join(folder, "sockwright.config.ts"), config);
    await writeFile(join(folder, "own.ts"), handlers);
    await using mock = startSockwright(folder, ["mock", "--json"]);
    const { ready, host } = await readiness(mock);
    expect(ready.seed).toBe("configured");
    expect(ready.ports).toMatchObject([{ protocols: ["http"] }]);
    expect(await wordOf(host)).toBe("own");
  });

  test("accepts with --auth strict what `sockwright token` minted with its seed, and no other token", async () => {
    await using mock = startSockwright(folder, [...random, "--auth", "strict", "--seed", "s"]);
    const { host } = await readiness(mock);
    const statusFor = async (seed: string): Promise<number> => {
      const { stdout } = await runSockwright(folder, ["token", "--seed", seed, "--sub", "ana"]);
      const headers = { authorization: `Bearer ${stdout.trim()}` };
      return (await fetch(`http://${host}/lots`, { headers })).status;
    };
    expect(await statusFor("s")).toBe(200);
    expect(await statusFor("another")).toBe(401);
  });
});

describe("--watch", () => {
  test("plays a correct edit without dropping connections, and outlives a broken one", async () => {
    await using mock = startSockwright(folder, [...random, "--watch"]);
    const { host } = await readiness(mock);
    const socket = new WebSocket(`ws://${host}/floor`);
    await once(socket, "open");
    await mock.said("watching");

    await writeFile(join(folder, "openapi/auction.yaml"), auctionApi("hammer"));
    await mock.said("reloaded");
    expect(await wordOf(host)).toBe("hammer");

    await writeFile(join(folder, "openapi/auction.yaml"), "openapi: 3.1.0\ninfo: [\n");
    await mock.said("goes on with what it had");
    expect(await wordOf(host)).toBe("hammer");

    const reply = once(socket, "message");
    socket.send(JSON.stringify({ type: "bid", amount: 7 }));
    expect(JSON.parse(String((await reply)[0]))).toEqual({ type: "accepted", lot: "chair" });
    socket.terminate();
  });
});

describe("--watch follows", () => {
  const shout = auctionApi("shout")
    .replaceAll("/word", "/shout")
    .replace("getWord", "getShout")
    .replaceAll("/lots", "/shouts")
    .replace("listLots", "listShouts");
  const statusOf = async (host: string, path: string): Promise<number> => (await fetch(`http://${host}${path}`)).status;

  async function watching(args: readonly string[] = []): Promise<{ mock: Running; host: string }> {
    const mock = startSockwright(folder, [...random, "--watch", ...args]);
    const { host } = await readiness(mock);
    await mock.said("watching");
    return { mock, host };
  }

  test.each([
    { what: "a new document in a folder that is looked into", args: [], path: "openapi/shout.yaml" },
    { what: "a new document in a new folder below", args: [], path: "asyncapi/deep/deeper/shout.yml" },
    { what: "a new document in a folder that was named", args: ["openapi"], path: "openapi/shout.yml" },
    { what: "a new document that a glob matches", args: ["op*/*.yaml"], path: "openapi/shout.yaml" },
  ])("$what", async ({ args, path }) => {
    const { mock: started, host } = await watching(args);
    await using mock = started;
    expect(await statusOf(host, "/shout")).toBe(404);
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), shout);
    await mock.said(`reloaded ${args.length === 0 ? 3 : 2} documents`);
    expect(await statusOf(host, "/shout")).toBe(200);
  });

  test("the first document in a folder that was not there", async () => {
    await rm(join(folder, "asyncapi"), { recursive: true });
    const { mock: started, host } = await watching();
    await using mock = started;
    await mkdir(join(folder, "asyncapi"));
    await writeFile(join(folder, "asyncapi/shout.yaml"), shout);
    await mock.said("reloaded 2 documents");
    expect(await statusOf(host, "/shout")).toBe(200);
  });

  test("a document that is removed, but not the last one", async () => {
    await writeFile(join(folder, "openapi/shout.yaml"), shout);
    const { mock: started, host } = await watching(["openapi"]);
    await using mock = started;
    await rm(join(folder, "openapi/shout.yaml"));
    await mock.said("reloaded 1 document");
    expect(await statusOf(host, "/shout")).toBe(404);
    await rm(join(folder, "openapi/auction.yaml"));
    await mock.said("goes on with what it had");
    expect(await wordOf(host)).toBe("gavel");
  });

  test("the configuration, what it names, and what handlers import; what is fixed waits for the next start", async () => {
    const config = (more: string): string => `import { defineConfig } from "sockwright";
      export default defineConfig({ documents: ["openapi"], ${more} });`;
    const { mock: started, host } = await watching();
    await using mock = started;
    expect(await wordOf(host)).toBe("gavel");

    await writeFile(join(folder, "word.ts"), `export const word: string = "own";`);
    await writeFile(
      join(folder, "own.ts"),
      `import { word } from "./word.ts";
       export default { http: { getWord: () => ({ status: 200, body: { word } }) } };`,
    );
    await writeFile(join(folder, "sockwright.config.ts"), config(`seed: "t", handlers: { auction: "./own.ts" }`));
    await mock.said("reloaded 1 document");
    await mock.said("seed: what the configuration says now counts from the next start");
    expect(await wordOf(host)).toBe("own");

    await writeFile(join(folder, "sockwright.config.ts"), config("sed: 1"));
    await mock.said('"sed" is not an entry');
    expect(await wordOf(host)).toBe("own");

    await writeFile(join(folder, "sockwright.config.ts"), config(`auth: "off", handlers: { auction: "./own.ts" }`));
    await mock.said("auth: what the configuration");
    await writeFile(join(folder, "word.ts"), `export const word = lost;`);
    await mock.said("cannot be loaded: lost is not defined");
    expect(await wordOf(host)).toBe("own");
  });
});

describe("a mock that cannot start", () => {
  test("ends with 3 and the finding when a document is broken", async () => {
    await writeFile(join(folder, "openapi/auction.yaml"), auctionApi().replace("info:", "inf:"));
    const { code, stdout, stderr } = await runSockwright(folder, random);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toMatch(/^openapi\/auction\.yaml:\d+:\d+ {2}error/m);
  });

  test("ends with 4 when a port is busy and may not be replaced", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    await writeFile(join(folder, "openapi/auction.yaml"), auctionApi("gavel", port));
    const { code, stdout, stderr } = await runSockwright(folder, ["mock", "openapi", "--json", "--strict-ports"]);
    other.close();
    expect({ code, stdout }).toEqual({ code: 4, stdout: "" });
    expect(stderr).toMatch(new RegExp(`port ${port} .*is in use`));
  });

  test("ends with 4 and one line when the host is no address of this machine", async () => {
    // Kept for documentation (RFC 5737): no machine has it.
    const { code, stdout, stderr } = await runSockwright(folder, [...random, "--host", "192.0.2.1"]);
    expect({ code, stdout }).toEqual({ code: 4, stdout: "" });
    expect(stderr).toMatch(/^error: --host 192\.0\.2\.1 cannot be listened on .*\n$/);
  });

  test("ends with 5 when there is nothing to mock", async () => {
    await mkdir(join(folder, "empty"));
    expect(await runSockwright(folder, ["mock", "empty"])).toMatchObject({ code: 5, stdout: "" });
  });

  test("ends with 5 when all there is are webhooks, and says that they are not sent", async () => {
    const hooks = { paid: { post: { responses: { "204": { description: "Taken" } } } } };
    const document = { openapi: "3.1.0", info: { title: "Shop", version: "1" }, webhooks: hooks };
    await writeFile(join(folder, "hooks.json"), JSON.stringify(document));
    const { code, stdout, stderr } = await runSockwright(folder, ["mock", "hooks.json"]);
    expect({ code, stdout }).toEqual({ code: 5, stdout: "" });
    expect(stderr).toContain("webhook paid: nothing is sent");
  });
});
