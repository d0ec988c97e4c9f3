import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { openKeptSources, readContract, type Reading } from "./index.ts";

const api = (schema: string): string => `openapi: 3.1.0
info: { title: Lots, version: "1" }
paths:
  /lots:
    get:
      operationId: listLots
      responses:
        "200": { description: All, content: { application/json: { schema: { $ref: "../schemas/${schema}" } } } }
`;
const lot = (property: string): string => `type: object\nproperties: { ${property}: { type: string } }\n`;

let folder: string;
let read: () => Promise<Reading>;
const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "sockwright-kept-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ["openapi", "schemas"]) mkdirSync(join(folder, name));
  write("openapi/lots.yaml", api("lot.yaml"));
  write("schemas/lot.yaml", lot("title"));
  const sources = openKeptSources();
  read = () => readContract(["openapi/lots.yaml"], { root: folder, sources });
  await read();
});

test("what was parsed is found again under the same path, name and text, and under no other", async () => {
  const sources = openKeptSources();
  await readContract(["openapi/lots.yaml"], { root: folder, sources });
  const [path, name, text] = [join(folder, "schemas/lot.yaml"), "schemas/lot.yaml", lot("title")] as const;
  expect(sources.find(path, name, text)?.value).toMatchObject({ type: "object" });
  expect(sources.find(path, name, lot("other"))).toBeUndefined();
  expect(sources.find(path, "lot.yaml", text)).toBeUndefined();
  expect(sources.find(join(folder, "lot.yaml"), name, text)).toBeUndefined();
});

/** What a reading that keeps nothing finds in the same files. */
const readAnew = (): Promise<Reading> => readContract(["openapi/lots.yaml"], { root: folder });

/** What a reading makes of the one schema that there is: the names of its properties, or ids of faults. */
function found(reading: Reading): readonly string[] {
  if (!reading.ok) return reading.diagnostics.map(({ id }) => id);
  return Object.values(reading.contract.schemas).flatMap(({ schema }) =>
    typeof schema === "object" ? Object.keys(schema["properties"] ?? {}) : [],
  );
}

test.each<{ edit: string; make: () => void; want: readonly string[] }>([
  { edit: "nothing", make: () => undefined, want: ["title"] },
  { edit: "a word in a file of another one", make: () => write("schemas/lot.yaml", lot("name")), want: ["name"] },
  {
    edit: "a word of the same length",
    make: () => write("schemas/lot.yaml", lot("price")),
    want: ["price"],
  },
  {
    edit: "what does not parse",
    make: () => write("schemas/lot.yaml", "type: [object\n"),
    want: ["syntax-error"],
  },
  { edit: "nothing at all left in it", make: () => write("schemas/lot.yaml", ""), want: ["reference-not-found"] },
  { edit: "a file removed", make: () => rmSync(join(folder, "schemas/lot.yaml")), want: ["reference-not-found"] },
  {
    edit: "a file renamed, and the reference with it",
    make: () => {
      renameSync(join(folder, "schemas/lot.yaml"), join(folder, "schemas/item.yaml"));
      write("openapi/lots.yaml", api("item.yaml"));
    },
    want: ["title"],
  },
  {
    edit: "another file moved to its place",
    make: () => {
      write("schemas/other.yaml", lot("other"));
      renameSync(join(folder, "schemas/other.yaml"), join(folder, "schemas/lot.yaml"));
    },
    want: ["other"],
  },
  {
    edit: "the reference alone",
    make: () => {
      write("schemas/new.yaml", lot("new"));
      write("openapi/lots.yaml", api("new.yaml"));
    },
    want: ["new"],
  },
])("after $edit, what was kept gives what reading anew gives, there and back", async ({ make, want }) => {
  make();
  const reading = await read();
  expect(found(reading)).toEqual(want);
  expect(reading).toEqual(await readAnew());
  rmSync(join(folder, "schemas"), { recursive: true });
  mkdirSync(join(folder, "schemas"));
  write("openapi/lots.yaml", api("lot.yaml"));
  write("schemas/lot.yaml", lot("title"));
  const back = await read();
  expect(found(back)).toEqual(["title"]);
  expect(back).toEqual(await readAnew());
});

test("a document of AsyncAPI 2 is converted again from what was kept", async () => {
  const text = (word: string): string =>
    JSON.stringify({
      asyncapi: "2.6.0",
      info: { title: "Hall", version: "1" },
      servers: { hall: { url: "ws://localhost:9/", protocol: "ws" } },
      channels: { hall: { subscribe: { operationId: "said", message: { name: word, payload: { type: "string" } } } } },
    });
  const sources = openKeptSources();
  const names = async (): Promise<readonly string[]> => {
    const reading = await readContract(["openapi/hall.json"], { root: folder, sources });
    return reading.ok ? reading.contract.messages.map(({ name }) => name) : [];
  };
  for (const word of ["hello", "hello", "bye", "hello"]) {
    write("openapi/hall.json", text(word));
    expect(await names()).toEqual([word]);
  }
});
