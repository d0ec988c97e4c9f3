import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

// A Node.js that calls itself old: what the launcher starts in its place does not.
const pretence = `data:text/javascript,Object.defineProperty(process, "version", { value: "v20.20.2" })`;

let elsewhere: string;

beforeEach(async () => {
  elsewhere = await mkdtemp(join(tmpdir(), "sockwright-launcher-"));
});

afterEach(() => rm(elsewhere, { recursive: true, force: true }));

function startWithOldNode(home: string, args: readonly string[]): ChildProcess & { stdout: object; stderr: object } {
  const { SOCKWRIGHT_RESPAWNED: _, ...env } = process.env;
  const line = ["--import", pretence, join(home, "bin/sockwright.js"), ...args];
  return spawn(process.execPath, line, { cwd: elsewhere, env, stdio: ["ignore", "pipe", "pipe"] });
}

async function runWithOldNode(
  home: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const child = startWithOldNode(home, args);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, "close")]);
  return { code: code as number, stdout, stderr };
}

test("an old Node.js hands over to the newer one that npm installed, and passes the exit code on", async () => {
  expect(await runWithOldNode(root, ["--help"])).toMatchObject({ code: 0, stderr: "" });
  expect(await runWithOldNode(root, ["mokc"])).toMatchObject({ code: 2, stdout: "" });
});

test("a signal reaches the process that was started in its place", async () => {
  const child = startWithOldNode(root, ["mock", "--ports", "random", "--json"]);
  await once(createInterface({ input: child.stdout! }), "line");
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});

test("an old Node.js without a newer one says in one line what to do", async () => {
  await mkdir(join(elsewhere, "bin"));
  await cp(join(root, "bin"), join(elsewhere, "bin"), { recursive: true });
  await cp(join(root, "package.json"), join(elsewhere, "package.json"));
  const { code, stdout, stderr } = await runWithOldNode(elsewhere, ["--help"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^sockwright needs Node\.js 24\.11 or newer \(this is v20\.20\.2\): .+\n$/);
});
