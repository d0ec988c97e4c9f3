import { once } from "node:events";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { drivenClock, readContract, startMockServer } from "../../index.ts";
import { auctionApi } from "./auction.ts";
import { runSockwright } from "./run-sockwright.ts";

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "sockwright-init-")), "task-board");
  await mkdir(folder);
});

afterEach(() => rm(dirname(folder), { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

const read = (name: string): Promise<string> => readFile(join(folder, name), "utf8");

/** Every file in the folder, with what it holds. */
async function everything(): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file.slice(folder.length + 1), await readFile(file, "utf8")] as const),
    ),
  );
}

const documents = {
  websocket: ["asyncapi/live.yaml", "openapi/api.yaml"],
  socketio: ["asyncapi/live.yaml", "openapi/api.yaml"],
  http: ["openapi/api.yaml"],
};

describe.each(["websocket", "socketio", "http"] as const)("what %s starts with", (template) => {
  test("is a contract without findings", async () => {
    const { code, stdout, stderr } = await runSockwright(folder, ["init", "--template", template]);
    const files = [...documents[template], "schemas/task.yaml", "sockwright.config.ts", "tsconfig.json"];
    expect({ code, stdout }).toEqual({ code: 0, stdout: files.map((file) => `wrote  ${file}\n`).join("") });
    expect(stderr).toContain("npx sockwright generate");
    expect(Object.keys(await everything()).toSorted()).toEqual(files);
    expect(await runSockwright(folder, ["check"])).toMatchObject({ code: 0, stdout: "" });
  }, 60_000);

  test("is a contract from which code is generated, under the name of the folder", async () => {
    await runSockwright(folder, ["init", "--template", template]);
    expect(await runSockwright(folder, ["generate"])).toMatchObject({ code: 0 });
    expect(await readdir(join(folder, "generated"))).toContain("task-board");
  }, 60_000);

  test("is played: what is added can be read, and what does not fit is refused", async () => {
    await runSockwright(folder, ["init", "--template", template]);
    await using mock = await startMockServer({ folder, ports: "random" });
    expect(new Set(mock.ports.flatMap(({ protocols }) => protocols))).toEqual(
      new Set(["http", ...(template === "http" ? [] : [template])]),
    );
    const headers = { "content-type": "application/json" };
    const post = (body: unknown): Promise<Response> =>
      fetch(`${mock.url(4600)}/tasks`, { method: "POST", headers, body: JSON.stringify(body) });
    const added = await post({ title: "Bake a cake" });
    expect(added.status).toBe(201);
    expect(await (await fetch(`${mock.url(4600)}/tasks`)).json()).toContainEqual({
      ...((await added.json()) as object),
      status: "open",
    });
    const refused = await post({ titel: "Bake a cake" });
    expect({ status: refused.status, body: await refused.json() }).toMatchObject({
      status: 400,
      body: { code: "INVALID" },
    });
    const missing = await fetch(`${mock.url(4600)}/tasks/nothing`);
    expect({ status: missing.status, body: await missing.json() }).toMatchObject({
      status: 404,
      body: { code: "NOT_FOUND" },
    });
  });
});

test("what is added over HTTP is told on the socket, which replies, and says by itself how busy it is", async () => {
  await runSockwright(folder, ["init"]);
  await using mock = await startMockServer({ folder, ports: "random", clock: drivenClock() });
  const socket = new WebSocket(`${mock.url(4600, "ws")}/live`);
  const heard: unknown[] = [];
  const next = async (): Promise<unknown> => {
    if (heard.length === 0) await once(socket, "message");
    return heard.shift();
  };
  socket.addEventListener("message", ({ data }) => heard.push(JSON.parse(String(data))));
  expect(await next()).toMatchObject({ type: "tasks", tasks: [{ id: "task-1", status: "open" }, { id: "task-2" }] });
  await fetch(`${mock.url(4600)}/tasks`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: `{"title":"Rest"}`,
  });
  expect(await next()).toMatchObject({ type: "tasks", tasks: [{}, {}, { title: "Rest", status: "open" }] });
  socket.send(JSON.stringify({ type: "claim", request_id: "r-7", task_id: "task-1", assignee: "Ada" }));
  expect(await next()).toEqual({ type: "claimed", request_id: "r-7", task_id: "task-1", assignee: "Ada" });
  socket.send(JSON.stringify({ type: "claim" }));
  expect(await next()).toMatchObject({ type: "refused", code: "INVALID" });
  mock.clock.advance("5s");
  expect(await next()).toMatchObject({ type: "pulse" });
  const closed = once(socket, "close");
  socket.send(JSON.stringify({ type: "claim", filler: "x".repeat(20_000) }));
  expect((await closed)[0]).toMatchObject({ code: 1009 });
});

describe("the name", () => {
  test.each([
    { args: [], title: "Task board", system: "task-board" },
    { args: ["--name", "Café Lisboa"], title: "Café Lisboa", system: "cafe-lisboa" },
    { args: ["--name", "看板"], title: "看板", system: "tasks" },
    { args: ["--name", ' a": {b}\n# $& $1 \u2028\u0007'], title: 'a": {b} # $& $1', system: "a-b-1" },
  ])("of $args is $title, and $system in code", async ({ args, title, system }) => {
    expect(await runSockwright(folder, ["init", ...args])).toMatchObject({ code: 0 });
    const reading = await readContract(documents.websocket, { root: folder });
    expect(reading.ok && reading.contract.documents.map((document) => [document.title, document.system])).toEqual([
      [title, system],
      [title, system],
    ]);
  });

  test("is not empty", async () => {
    const { code, stderr } = await runSockwright(folder, ["init", "--name", " "]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: "error: --name is empty: give the system a name\n" });
    expect(await everything()).toEqual({});
  });
});

describe("documents that are there already", () => {
  test("are named by the configuration, which is all that is written", async () => {
    await write({
      "package.json": "{}",
      "tsconfig.json": "{}",
      "docs/specs/auction.yaml": auctionApi(),
      "openapi/api.json": '{"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {}}',
      "node_modules/x/openapi.yaml": auctionApi(),
      ".cache/openapi.yaml": auctionApi(),
      "generated/openapi.yaml": auctionApi(),
      "data.yaml": "openness: 1\n",
    });
    const before = await everything();
    const { code, stdout, stderr } = await runSockwright(folder, ["init", "--name", "Shop"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "wrote  sockwright.config.ts\n" });
    expect(stderr).toContain("docs/specs/auction.yaml, openapi/api.json");
    expect(stderr).toContain("npx sockwright check");
    expect(stderr).toContain("--name is for a new contract");
    const { "sockwright.config.ts": config, ...others } = await everything();
    expect(others).toEqual(before);
    expect(config).toContain('documents: ["docs/specs/auction.yaml", "openapi"],');
    const { documents: checked } = JSON.parse((await runSockwright(folder, ["check", "--json"])).stdout) as {
      readonly documents: readonly string[];
    };
    expect(checked).toEqual(["docs/specs/auction.yaml", "openapi/api.json"]);
  });

  test("keep company with a starting contract where that is asked for", async () => {
    await write({ "auction.yaml": auctionApi() });
    expect(await runSockwright(folder, ["init", "--force"])).toMatchObject({ code: 0 });
    expect(await read("sockwright.config.ts")).toContain('documents: ["asyncapi", "auction.yaml", "openapi"],');
  });
});

test("a second run says that it is there already, and changes nothing", async () => {
  await runSockwright(folder, ["init"]);
  const before = await everything();
  const { code, stdout, stderr } = await runSockwright(folder, ["init", "--template", "http"]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(stderr).toContain("sockwright.config.ts is there already: nothing was written");
  expect(await everything()).toEqual(before);
});

describe("files in the way", () => {
  const task = { "schemas/task.yaml": "mine: 1\n" };

  test("are listed and kept, and nothing is written", async () => {
    await write(task);
    const { code, stdout, stderr } = await runSockwright(folder, ["init"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "in the way  schemas/task.yaml\n" });
    expect(stderr).toMatch(/^error: nothing was written, .*--force\n$/);
    expect(await everything()).toEqual(task);
  });

  test("are replaced with --force", async () => {
    await write(task);
    expect(await runSockwright(folder, ["init", "--force"])).toMatchObject({ code: 0 });
    expect(await read("schemas/task.yaml")).toContain("Task:");
  });

  test("are named even with --force where a folder would have to be", async () => {
    await write({ asyncapi: "mine\n" });
    expect(await runSockwright(folder, ["init", "--force", "--json"])).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('"inTheWay":["asyncapi"],"next":[]') as string,
    });
    expect(await everything()).toEqual({ asyncapi: "mine\n" });
  });
});

test("--dry-run says what would be written, and writes nothing", async () => {
  const { code, stdout } = await runSockwright(folder, ["init", "--dry-run"]);
  expect(code).toBe(0);
  expect(stdout).toContain("would write  asyncapi/live.yaml\n");
  expect(await everything()).toEqual({});
});

test("--json prints one document that says what was written and what to do next", async () => {
  const { stdout, stderr } = await runSockwright(folder, [
    "init",
    "below/shop floor",
    "--json",
    "--template",
    "socketio",
  ]);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual({
    ok: true,
    folder: join(folder, "below/shop floor"),
    title: "Shop floor",
    system: "shop-floor",
    template: "socketio",
    dryRun: false,
    files: [...documents.socketio, "schemas/task.yaml", "sockwright.config.ts", "tsconfig.json"],
    documents: documents.socketio,
    inTheWay: [],
    next: [
      "cd 'below/shop floor'",
      "npm init --yes --init-type=module",
      "npm install --save-dev sockwright typescript @types/node socket.io-client",
      "npx sockwright generate",
      "npx sockwright mock",
    ],
  });
});

test("a folder that is a file is a fault of use", async () => {
  await write({ file: "" });
  const { code, stderr } = await runSockwright(folder, ["init", "file"]);
  expect(code).toBe(2);
  expect(stderr).toContain(`error: ${join(folder, "file")} cannot be written to`);
  expect(await everything()).toEqual({ file: "" });
});
