import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auctionApi } from "../cli/auction.ts";
import { serveAuction } from "../cli/serve-auction.ts";
import { command, type Ending, readYaml, runScript } from "./pipeline.ts";

interface Job {
  readonly script: readonly string[];
  readonly artifacts: { readonly paths: readonly string[]; readonly reports: { readonly junit: string } };
}

const template = readYaml("ci/gitlab/sockwright.yml") as {
  readonly variables: Readonly<Record<string, string>>;
  readonly "sockwright check": Job;
  readonly "sockwright generate": Job;
  readonly "sockwright test": Job;
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-gitlab-"));
  await writeFile(join(folder, "auction.yaml"), auctionApi());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(job: "check" | "generate" | "test", variables: Readonly<Record<string, string>> = {}): Promise<Ending> {
  const script = template[`sockwright ${job}`].script.join("\n");
  return runScript(script, folder, {
    ...template.variables,
    SOCKWRIGHT_COMMAND: command,
    SOCKWRIGHT_DOCUMENTS: "auction.yaml",
    ...variables,
  });
}

test("documents are checked, and generated code is compared with them", async () => {
  expect(await run("check")).toMatchObject({ code: 0 });
  expect(await run("generate")).toMatchObject({ code: 1 });
  await runScript(`${command} generate auction.yaml`, folder, {});
  expect(await run("generate")).toMatchObject({ code: 0 });
}, 120_000);

test("a server is tested, and what GitLab collects is there", async () => {
  await using server = await serveAuction(7);
  const target = `export default { credentials: { bearer: { valid: "good" } } };\n`;
  await writeFile(join(folder, "target.js"), target);
  const { code, log } = await run("test", { SOCKWRIGHT_URL: server.url, SOCKWRIGHT_TARGET: "target.js" });
  expect({ code, log }).toMatchObject({ code: 1, log: expect.stringContaining("FAIL  MUST have values") as string });
  const { artifacts } = template["sockwright test"];
  expect(await readFile(join(folder, artifacts.reports.junit), "utf8")).toContain('failures="1"');
  expect(await readFile(join(folder, artifacts.paths[0] ?? "", "report.html"), "utf8")).toMatch(/^<!doctype html>/);
}, 120_000);

test("what the server accepts is given to it from a variable", async () => {
  await using server = await serveAuction("gavel");
  const only = { SOCKWRIGHT_URL: server.url, SOCKWRIGHT_CREDENTIALS: "bearer=good" };
  const { code, log } = await run("test", only);
  expect(log).not.toContain("no credential for");
  expect(code).toBe(0);
}, 120_000);
