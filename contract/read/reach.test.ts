import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkContract, readContract } from "./index.ts";

let folder = "";

/** A document in `project/asyncapi/`, whose payload is whatever `ref` points at. */
function document(ref: string): string {
  const messages = { bid: { payload: { $ref: ref } } };
  const channels = { lot: { address: "/lot", messages } };
  const servers = { local: { host: "localhost:4800", protocol: "ws" } };
  const operations = { placeBid: { action: "receive", channel: { $ref: "#/channels/lot" } } };
  const path = join(folder, "project/asyncapi/lots.json");
  writeFileSync(
    path,
    JSON.stringify({ asyncapi: "3.1.0", info: { title: "Lots", version: "1.0.0" }, servers, channels, operations }),
  );
  return path;
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "sockwright-reach-")));
  for (const name of ["project/asyncapi", "project/schemas", "project/elsewhere", "other"])
    mkdirSync(join(folder, name), { recursive: true });
  for (const path of ["project/schemas/bid.yaml", "project/asyncapi/bid.yaml", "other/bid.yaml"])
    writeFileSync(join(folder, path), "type: object\n");
  writeFileSync(join(folder, "project/schemas/bid.txt"), "type: object\n");
  symlinkSync(join(folder, "other/bid.yaml"), join(folder, "project/schemas/link.yaml"));
  symlinkSync(join(folder, "project/schemas/bid.yaml"), join(folder, "project/schemas/inner.yaml"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  { ref: "./bid.yaml", name: "a file beside it", want: [] },
  { ref: "../schemas/bid.yaml", name: "a file below the folder that holds its own", want: [] },
  { ref: "../schemas/inner.yaml", name: "a link to such a file", want: [] },
  { ref: "..%2Fschemas%2Fbid.yaml", name: "a path with escapes", want: [] },
  { ref: "../../other/bid.yaml", name: "a file of another project", want: ["reference-outside"] },
  { ref: "../schemas/link.yaml", name: "a link that leaves the project", want: ["reference-outside"] },
  { ref: "../schemas/bid.txt", name: "a file of another kind", want: ["reference-outside"] },
  { ref: "/etc/hostname", name: "a file of the system", want: ["reference-outside"] },
  { ref: "file:///etc/hostname", name: "a file of the system by URL", want: ["reference-outside"] },
  { ref: "http://127.0.0.1:9/bid.yaml", name: "the network", want: ["reference-remote"] },
  { ref: "data:application/json,{}", name: "no file at all", want: ["reference-remote"] },
])("a document in a folder of the project that refers to $name ($ref) gives $want", async ({ ref, want }) => {
  // The project's folder is not where the command runs: only the document says where the project is.
  const root = join(folder, "project/elsewhere");
  const file = document(ref);
  for (const read of [readContract, checkContract]) {
    const { diagnostics } = await read([file], { root });
    expect(diagnostics.map(({ id }) => id)).toEqual(want);
  }
});

test("a file URL inside the project is a file like others", async () => {
  const file = document(pathToFileURL(join(folder, "project/schemas/bid.yaml")).href);
  expect(await readContract([file], { root: folder })).toMatchObject({ ok: true, diagnostics: [] });
});

test("the folder the command runs in may be reached as a whole", async () => {
  expect(await readContract([document("../../other/bid.yaml")], { root: folder })).toMatchObject({
    ok: true,
    diagnostics: [],
  });
});
