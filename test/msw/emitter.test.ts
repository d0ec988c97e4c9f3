import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { generate } from "../../codegen/index.ts";
import type { Contract } from "../../contract/index.ts";
import { contracts, systemsOf } from "../codegen/contracts.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "sockwright-msw-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ours = /\/(msw\.ts|types\.ts|contract\.d\.ts)$/;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function compile(): string {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  return spawnSync(process.execPath, [tsc, "-p", folder], { cwd: folder, encoding: "utf8" }).stdout;
}

describe("the MSW handlers of contracts from many domains", () => {
  test("compile, whatever names and texts the documents have, and take only what the contract allows", async () => {
    const runtime = join(root, "codegen/runtime/index.ts");
    const compilerOptions = { noEmit: true, typeRoots: [join(root, "node_modules/@types")] };
    write("package.json", JSON.stringify({ type: "module" }));
    write(
      "tsconfig.json",
      JSON.stringify({ extends: join(root, "tsconfig.json"), compilerOptions, include: ["**/*.ts"] }),
    );
    for (const { contract } of contracts)
      for (const system of systemsOf(contract))
        for (const { path, text } of await generate(contract, { system, runtime }))
          if (ours.test(path)) write(path, text);
    expect(compile()).toBe("");

    const wrong = (name: string, behaviour: string): void =>
      write(`${name}.ts`, `import { openMock } from "./auction/msw.ts";\nopenMock({ behaviour: ${behaviour} });\n`);
    wrong("fine", `{ replies: { placeBid: ({ lot_id }) => ({ type: "bid_taken", bid_id: lot_id }) } }`);
    expect(compile()).toBe("");
    wrong("wrong-key", `{ replies: { placeBet: () => undefined } }`);
    wrong("wrong-reply", `{ replies: { placeBid: () => ({ type: "bid_taken", bid_id: 7 }) } }`);
    wrong("wrong-payload", `{ replies: { placeBid: ({ colour }) => undefined } }`);
    const found = compile();
    expect(
      ["fine", "wrong-key", "wrong-reply", "wrong-payload"].filter((name) => found.includes(`${name}.ts`)),
    ).toEqual(["wrong-key", "wrong-reply", "wrong-payload"]);
  }, 60_000);

  test("carry the contract as data, and are the same bytes each time", async () => {
    for (const { contract } of contracts)
      for (const system of systemsOf(contract)) {
        const [first, again] = [await generate(contract, { system }), await generate(contract, { system })];
        expect(again).toEqual(first);
        const module = first.find(({ path }) => path.endsWith("/contract.js"))?.text ?? "";
        const { contract: carried } = (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as {
          readonly contract: Contract;
        };
        expect(carried.channels).toEqual(contract.channels.filter((channel) => channel.system === system));
      }
  }, 60_000);

  test.each([
    { runtime: "sockwright/runtime", want: "sockwright/msw" },
    { runtime: "../../codegen/runtime/index.ts", want: "../../mock-server/msw/index.ts" },
    { runtime: "@acme/sockets", want: "sockwright/msw" },
  ])("come from $want where the runtime is $runtime", async ({ runtime, want }) => {
    const auction = contracts.find(({ name }) => name === "an auction")?.contract;
    const files = auction === undefined ? [] : await generate(auction, { system: "auction", runtime });
    expect(files.find(({ path }) => path === "auction/msw.ts")?.text).toContain(`import * as msw from "${want}";`);
  });
});
