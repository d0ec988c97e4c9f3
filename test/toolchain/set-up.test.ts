import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "../..");

let checkout: string;

// A repository as small as can be: its one dependency is a folder of its own, so that no registry is asked.
beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), "sockwright-set-up-"));
  for (const folder of ["toolchain", "bin"]) await cp(join(root, folder), join(checkout, folder), { recursive: true });
  await mkdir(join(checkout, "part"));
  await writeFile(join(checkout, "part/package.json"), JSON.stringify({ name: "part", version: "1.0.0" }));
  await lock();
  await writeFile(join(checkout, "say.mjs"), "console.log(JSON.stringify(process.argv.slice(2)));");
});

afterEach(() => rm(checkout, { recursive: true, force: true }));

async function lock(): Promise<void> {
  const own = { name: "checkout", version: "1.0.0", type: "module", dependencies: { part: "file:part" } };
  const packages = {
    "": own,
    "node_modules/part": { resolved: "part", link: true },
    part: { name: "part", version: "1.0.0" },
    // For another platform: absent, and not missed.
    "node_modules/other": { version: "1.0.0", resolved: "file:other.tgz", optional: true, os: ["none"] },
  };
  await writeFile(join(checkout, "package.json"), JSON.stringify(own));
  await writeFile(
    join(checkout, "package-lock.json"),
    JSON.stringify({ name: "checkout", version: "1.0.0", lockfileVersion: 3, requires: true, packages }),
  );
}

const setUp = (...args: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }> =>
  run(process.execPath, [join(checkout, "toolchain/set-up.mjs"), "say.mjs", ...args], { cwd: checkout });

test("installs once, says so, and hands the arguments on", async () => {
  const first = await setUp("--json", "a b");
  expect(first.stdout).toBe('["--json","a b"]\n');
  expect(first.stderr).toContain("set-up: installing the dependencies of package-lock.json");
  expect(await setUp("again")).toEqual({ stdout: '["again"]\n', stderr: "" });
});

test("installs again when what is installed is gone", async () => {
  await setUp();
  await rm(join(checkout, "node_modules"), { recursive: true });
  expect((await setUp()).stderr).toContain("installing");
});

test("installs again when npm's own record lacks something of the lockfile", async () => {
  await setUp();
  await writeFile(join(checkout, "node_modules/.package-lock.json"), JSON.stringify({ packages: {} }));
  expect((await setUp()).stderr).toContain("installing");
});

test("says that an installation failed, and runs nothing", async () => {
  await writeFile(join(checkout, "package-lock.json"), "{}");
  await expect(setUp()).rejects.toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining("npm ci failed") as string,
  });
});
