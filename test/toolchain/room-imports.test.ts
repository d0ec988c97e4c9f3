import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

const wrongImports = [
  { file: "contract/model-plant.ts", code: `export { a } from "./read/index-of.ts";` },
  { file: "contract/out.ts", code: `import { a } from "../mock-server/index.ts"; a();` },
  { file: "contract/node.ts", code: `import { readFileSync } from "node:fs"; readFileSync("a");` },
  { file: "contract/read/up.ts", code: `import { a } from "../../mock-server/index.ts"; a();` },
  { file: "contract/read/past-a-door.ts", code: `import { a } from "../payload/validators.ts"; a();` },
  { file: "contract/read/deeper/past-a-door.ts", code: `import { a } from "../../payload/validators.ts"; a();` },
  { file: "contract/payload/reads.ts", code: `import { a } from "../read/index.ts"; a();` },
  { file: "contract/payload/node.ts", code: `import { join } from "node:path"; join("a");` },
  { file: "mock-server/conforms.ts", code: `import { a } from "../conformance/index.ts"; a();` },
  { file: "mock-server/lazily.ts", code: `export const a = await import("../conformance/index.ts");` },
  { file: "mock-server/re-exports.ts", code: `export { a } from "../cli/index.ts";` },
  { file: "mock-server/types.ts", code: `import type { A } from "../cli/index.ts"; export type B = A;` },
  { file: "mock-server/past-a-door.ts", code: `import { a } from "./engine/clock.ts"; a();` },
  { file: "mock-server/reads-files.ts", code: `import { a } from "../contract/read/index.ts"; a();` },
  { file: "mock-server/deep/er/conforms.ts", code: `import { a } from "../../../conformance/index.ts"; a();` },
  { file: "mock-server/engine/edge.ts", code: `import { a } from "../http.ts"; a();` },
  { file: "mock-server/engine/node.ts", code: `import { createServer } from "node:http"; createServer();` },
  { file: "mock-server/engine/socket.ts", code: `import { WebSocketServer } from "ws"; new WebSocketServer();` },
  { file: "mock-server/past-the-door-of-msw.ts", code: `import { a } from "./msw/http.ts"; a();` },
  { file: "mock-server/msw/port.ts", code: `import { a } from "../open-port.ts"; a();` },
  { file: "mock-server/msw/node.ts", code: `import { createServer } from "node:http"; createServer();` },
  { file: "mock-server/msw/socket.ts", code: `import { WebSocketServer } from "ws"; new WebSocketServer();` },
  { file: "conformance/mocks.ts", code: `import { a } from "../mock-server/index.ts"; a();` },
  { file: "codegen/files.ts", code: `import { writeFileSync } from "node:fs"; writeFileSync("a", "b");` },
  { file: "codegen/runtime/contract.ts", code: `import { a } from "../../contract/index.ts"; a();` },
  { file: "docs-site/mocks.ts", code: `import { a } from "../mock-server/index.ts"; a();` },
  { file: "cli/past-a-door.ts", code: `import { a } from "../mock-server/http.ts"; a();` },
  {
    file: "test/hand-written-servers/harbour/leans.ts",
    code: `import { a } from "../../../contract/payload/index.ts"; a();`,
  },
  { file: "cli/commands/past-a-door.ts", code: `import { a } from "../../contract/model.ts"; a();` },
];

const otherSlips = [
  {
    rule: "typescript(consistent-type-imports)",
    file: "mock-server/type-query.ts",
    code: `export type B = import("../cli/index.ts").A;`,
  },
  { rule: "eslint(no-restricted-properties)", file: "mock-server/chance.ts", code: `export const a = Math.random();` },
  { rule: "eslint(no-restricted-properties)", file: "mock-server/time.ts", code: `export const a = Date.now();` },
  {
    rule: "eslint(no-restricted-globals)",
    file: "mock-server/msw/timer.ts",
    code: `setTimeout(() => undefined, 1);`,
  },
  { rule: "eslint(no-restricted-globals)", file: "mock-server/timer.ts", code: `setTimeout(() => undefined, 1);` },
  {
    rule: "typescript(no-floating-promises)",
    file: "cli/dropped-promise.ts",
    code: `async function a(): Promise<void> {}\na();`,
  },
  { rule: "eslint(no-console)", file: "cli/speaks-by-itself.ts", code: `console.log("a");` },
];

const refused = [...wrongImports.map((plant) => ({ ...plant, rule: "eslint(no-restricted-imports)" })), ...otherSlips];

const allowed = [
  { file: "contract/sibling.ts", code: `import { a } from "./model.ts"; a();` },
  { file: "contract/read/centre.ts", code: `import type { A } from "../model.ts"; export type B = A;` },
  { file: "contract/read/deeper/centre.ts", code: `import type { A } from "../../model.ts"; export type B = A;` },
  { file: "contract/read/deeper/room.ts", code: `import { a } from "../place.ts"; a();` },
  { file: "contract/read/check/door.ts", code: `import { a } from "../../payload/index.ts"; a();` },
  { file: "contract/read/files.ts", code: `import { readFileSync } from "node:fs"; readFileSync("a");` },
  { file: "mock-server/doors.ts", code: `import { a } from "../contract/index.ts"; a();` },
  { file: "mock-server/engine-door.ts", code: `import { a } from "./engine/index.ts"; a();` },
  {
    file: "mock-server/msw/doors.ts",
    code: `import { a } from "../engine/index.ts"; import { ws } from "msw/ws"; a(ws);`,
  },
  { file: "mock-server/deep/room.ts", code: `import { a } from "../http.ts"; a();` },
  { file: "mock-server/engine/doors.ts", code: `import { a } from "../../contract/payload/index.ts"; a();` },
  { file: "conformance/doors.ts", code: `import { a } from "../contract/wire/index.ts"; a();` },
  { file: "cli/doors.ts", code: `import { a } from "../contract/read/index.ts"; a();` },
  { file: "cli/commands/doors.ts", code: `import { a } from "../../mock-server/index.ts"; a();` },
  { file: "cli/commands/room.ts", code: `import { a } from "../run.ts"; a();` },
  { file: "test/anything.ts", code: `import { a } from "../mock-server/http.ts"; a();` },
];

let folder: string;
/** File → the rules it broke. */
let findings: Readonly<Record<string, readonly string[]>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-rooms-"));
  await mkdir(join(folder, "node_modules"));
  const linked = ["node_modules/oxlint", "node_modules/oxlint-tsgolint", "node_modules/@types"];
  await Promise.all(linked.map((path) => symlink(join(root, path), join(folder, path))));
  await Promise.all(["oxlint.config.ts", "tsconfig.json"].map((name) => cp(join(root, name), join(folder, name))));
  await Promise.all(
    [...refused, ...allowed].map(async ({ file, code }) => {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), `${code}\n`);
    }),
  );
  findings = await lint();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function lint(): Promise<Readonly<Record<string, readonly string[]>>> {
  const rooms = new Set([...refused, ...allowed].map(({ file }) => file.replace(/\/.*/, "")));
  const report = await new Promise<string>((done) => {
    const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
    const args = [oxlint, "--type-aware", "--format", "json", ...rooms];
    execFile(process.execPath, args, { cwd: folder }, (_, stdout) => done(stdout));
  });
  const { diagnostics } = JSON.parse(report) as {
    readonly diagnostics: readonly { readonly filename: string; readonly code: string }[];
  };
  const byFile = Object.groupBy(diagnostics, ({ filename }) => filename);
  return Object.fromEntries(Object.entries(byFile).map(([file, own]) => [file, own?.map(({ code }) => code) ?? []]));
}

test.each(refused)("$file breaks $rule: $code", ({ file, rule }) => {
  expect(findings[file]).toContain(rule);
});

test.each(allowed)("$file is fine: $code", ({ file }) => {
  expect(findings[file] ?? []).toEqual([]);
});
