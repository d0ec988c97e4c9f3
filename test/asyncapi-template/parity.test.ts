import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mirrorTemplate } from "../../cli/templates/mirror-template.ts";
import { generate } from "../../codegen/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { filesIn, type GeneratorOutcome, type GeneratorRun, runGenerator } from "./generator-runs.ts";

const root = resolve(import.meta.dirname, "../..");
const ownTemplate = join(root, "codegen/asyncapi-template");

const ours = ["campaigns", "cidadao-ai", "conversations", "veloflux-realtime"].map((name) => `asyncapi/${name}.yaml`);
const samples = ["auction/auction-live.yaml", "auction/auction-floor.yaml", "shop/shop-talk.yaml"];
// Not that of trading: the generator's own parser does not take messages that lie in other files.
const good = ["chat.json", "game/asyncapi.yaml", "hall-2.yaml", "iot.yaml", "two-hosts.yaml"];
const documents = [
  ...ours,
  ...samples.map((name) => `test/contracts/${name}`),
  ...good.map((name) => `test/documents/good/${name}`),
];

const { options } = JSON.parse(readFileSync(join(root, "generated/.sockwright.json"), "utf8")) as {
  readonly options: Readonly<Record<string, string>>;
};
const chat = readFileSync(join(root, "test/documents/good/chat.json"), "utf8");

// One process for all: what takes long is loading the generator.
const runs: readonly GeneratorRun[] = [
  ...documents.map((document) => ({ document })),
  ...ours.map((document) => ({ document, params: { documents: "asyncapi, openapi", ...options } })),
  { document: "test/contracts/auction/auction-live.yaml", params: { extension: "js", runtime: "#runtime" } },
  { document: chat },
  { document: "asyncapi/campaigns.yaml", params: { extension: "tsx" } },
  { document: "asyncapi/campaigns.yaml", params: { system: "campaign" } },
  { document: "asyncapi/campaigns.yaml", params: { perspective: "both" } },
  { document: "asyncapi/campaigns.yaml", params: { runtime: "" } },
  { document: "asyncapi/campaigns.yaml", params: { documents: "nowhere/*.yaml" } },
];

let scratch: string;
let outcomes: ReadonlyMap<GeneratorRun, GeneratorOutcome>;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "sockwright-parity-"));
  // The generator would write what it compiles into the repository.
  const template = join(scratch, "template");
  await mirrorTemplate(ownTemplate, template);
  const all = await runGenerator(template, runs, { scratch, folder: root });
  outcomes = new Map(runs.map((run, index) => [run, all[index]!]));
}, 240_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function outcomeOf(document: string, isRun: (params: GeneratorRun["params"]) => boolean): GeneratorOutcome {
  const run = runs.find((one) => one.document === document && isRun(one.params));
  const outcome = run && outcomes.get(run);
  if (outcome === undefined) throw new Error(`nothing was run over ${document}`);
  return outcome;
}

/** What `generate` prints for a document, as bytes. */
async function printed(folder: string, document: string, settings: object = {}): Promise<Record<string, string>> {
  const reading = await readContract([join(folder, document)], { root: folder });
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
  const system = reading.contract.documents[0]?.system ?? "";
  const files = await generate(reading.contract, { system, ...settings });
  return Object.fromEntries(files.map(({ path, text }) => [path, Buffer.from(text).toString("latin1")]));
}

describe("the template for the AsyncAPI generator", () => {
  test("is tried with every AsyncAPI document of the four systems and of the sample contracts", () => {
    const found = ["asyncapi", "test/contracts/auction", "test/contracts/shop"].flatMap((folder) =>
      readdirSync(join(root, folder))
        .map((name) => `${folder}/${name}`)
        .filter((path) => /^asyncapi:/m.test(readFileSync(join(root, path), "utf8"))),
    );
    expect(documents).toEqual(expect.arrayContaining(found));
  });

  test.each(documents)("writes for %s what our own generator prints, byte for byte", async (document) => {
    const outcome = outcomeOf(document, (params) => params === undefined);
    expect(outcome).toEqual({ ok: true, files: await printed(root, document) });
  });

  test.each(ours)("writes for %s, with the system's other documents, what lies in generated/", (document) => {
    const outcome = outcomeOf(document, (params) => params?.["documents"] === "asyncapi, openapi");
    const files = outcome.ok ? outcome.files : {};
    const system = Object.keys(files)[0]?.split("/")[0] ?? "nothing was written";
    const committed = Object.entries(filesIn(join(root, "generated", system)));
    expect(files).toEqual(Object.fromEntries(committed.map(([path, text]) => [`${system}/${path}`, text])));
  });

  test("hands its parameters on", async () => {
    const document = "test/contracts/auction/auction-live.yaml";
    const outcome = outcomeOf(document, (params) => params?.["extension"] === "js");
    expect(outcome).toEqual({
      ok: true,
      files: await printed(root, document, { extension: ".js", runtime: "#runtime" }),
    });
  });

  test("takes a text of which the generator does not know where it lies", async () => {
    writeFileSync(join(scratch, "asyncapi.json"), chat);
    const outcome = outcomeOf(chat, () => true);
    expect(outcome).toEqual({ ok: true, files: await printed(scratch, "asyncapi.json") });
  });

  test.each([
    { given: { extension: "tsx" }, says: '"tsx" is no extension: use ts, js, none' },
    { given: { system: "campaign" }, says: 'no system is called "campaign": did you mean campaigns?' },
    { given: { perspective: "both" }, says: '"both" is no perspective: use server or client' },
    { given: { runtime: "" }, says: "runtime is empty: say what the code imports the client runtime as" },
    { given: { documents: "nowhere/*.yaml" }, says: 'no AsyncAPI or OpenAPI document matches "nowhere/*.yaml"' },
  ])("refuses $given", ({ given, says }) => {
    const [key = "", value] = Object.entries(given)[0] ?? [];
    const outcome = outcomeOf("asyncapi/campaigns.yaml", (params) => params?.[key] === value);
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining(says) as string });
  });
});
