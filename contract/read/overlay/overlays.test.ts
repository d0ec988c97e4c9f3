import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { copyFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Contract } from "../../model.ts";
import { readContract, readOverlays, translationFiles } from "../index.ts";

const documents = join(import.meta.dirname, "../../../test/documents/overlays");

/** A shop of its own for each test: the document, and the schema that it refers to. */
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "sockwright-overlays-"));
  for (const name of ["shop.yaml", "good.yaml"]) copyFileSync(join(documents, name), join(root, name));
});

afterEach(() => rm(root, { recursive: true, force: true }));

const head = (extended = "shop.yaml", language = "pt-BR"): string =>
  `overlay: 1.0.0\ninfo: { title: Test, version: 1.0.0, x-language: ${language} }\nextends: ${extended}\n`;

const general = "overlay: 1.1.0\ninfo: { title: Test, version: 1.0.0 }\nextends: shop.yaml\n";

async function overlay(text: string, name = "one.yaml"): Promise<string> {
  await writeFile(join(root, name), text);
  return name;
}

async function faultsOf(text: string): Promise<readonly string[]> {
  const { diagnostics } = await readOverlays(["shop.yaml"], [await overlay(text)], root);
  return diagnostics
    .filter(({ id }) => id !== "translation-missing")
    .map(({ id, source }) => `${id} ${source.file}:${source.line}:${source.column}`);
}

async function shown(text: string, language?: string): Promise<Contract> {
  const overlays = { files: [await overlay(text)], ...(language === undefined ? {} : { language }) };
  const reading = await readContract(["shop.yaml"], { root, overlays });
  if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join("\n"));
  return reading.contract;
}

describe("what is wrong with an overlay is said where it is written", () => {
  test.each([
    { given: "hello: world\n", want: ["overlay-invalid one.yaml:1:1"] },
    { given: "overlay: 2.0.0\n", want: ["overlay-invalid one.yaml:1:1"] },
    { given: "overlay: 1.0.0\nactions: []\n", want: ["overlay-invalid one.yaml:1:1"] },
    { given: `${head()}action: []\n`, want: ["overlay-invalid one.yaml:1:1", "overlay-invalid one.yaml:4:1"] },
    { given: `${head("shop.yaml", "portugues do brasil")}actions: []\n`, want: ["overlay-invalid one.yaml:2:38"] },
    {
      given: `${head().replace("x-language", "x-langage")}actions: []\n`,
      want: ["overlay-invalid one.yaml:2:38"],
    },
    { given: `${head().replace("x-language", "x-lang")}actions: []\n`, want: ["overlay-invalid one.yaml:2:38"] },
    { given: `${head().replace("x-language", "x-team")}actions: []\n`, want: [] },
    {
      given: `${head()}actions:\n  - { target: $.info, x-sourc: {}, update: {} }\n`,
      want: ["overlay-invalid one.yaml:5:23"],
    },
    { given: `${head("shp.yaml")}actions: []\n`, want: ["overlay-extends-nothing one.yaml:3:1"] },
    {
      given: `${head()}actions:\n  - target: $.info\n    updat: {}\n`,
      want: ["overlay-invalid one.yaml:5:5", "overlay-invalid one.yaml:6:5"],
    },
    { given: `${head()}actions:\n  - { update: {} }\n`, want: ["overlay-invalid one.yaml:5:5"] },
    { given: `${head()}actions:\n  - { target: /info, update: {} }\n`, want: ["overlay-path-invalid one.yaml:5:7"] },
    { given: `${head()}actions:\n  - { target: $.inf, update: {} }\n`, want: ["overlay-matches-nothing one.yaml:5:7"] },
    {
      given: `${general}actions:\n  - { target: $.inf, remove: true }\n`,
      want: ["overlay-matches-nothing one.yaml:5:7"],
    },
    {
      given: `${general}actions:\n  - { target: $.info, update: Loja }\n`,
      want: ["overlay-update-misfit one.yaml:5:23"],
    },
    {
      given: `${general}actions:\n  - { target: $.info.title, update: [] }\n`,
      want: ["overlay-update-misfit one.yaml:5:29"],
    },
  ])("$given", async ({ given, want }) => {
    expect(await faultsOf(given)).toEqual(want);
  });
});

describe("a translation changes texts for people, and nothing else", () => {
  test.each([
    { target: "$.info", update: "{ version: 2.0.0 }" },
    { target: "$.servers[0]", update: "{ url: 'http://localhost:1' }" },
    { target: "$.info", update: "{ summary: Not there before }" },
    { target: "$.paths['/goods/{id}'].get", update: "{ operationId: ler }" },
    { target: "$..parameters[*]", update: "{ required: false }" },
    { target: "$.info.title", update: "7" },
  ])("$target may not be given $update", async ({ target, update }) => {
    const faults = await faultsOf(`${head()}actions:\n  - target: ${target}\n    update: ${update}\n`);
    expect(new Set(faults.map((one) => one.split(" ")[0]))).toEqual(new Set(["translation-changes-contract"]));
  });

  test("it may remove nothing", async () => {
    const faults = await faultsOf(`${head()}actions:\n  - target: $.info.description\n    remove: true\n`);
    expect(faults).toEqual(["translation-changes-contract one.yaml:6:5"]);
  });

  test.each([
    { given: "target: $.paths['/gone']\n    update: { summary: Nada. }", want: "overlay-matches-nothing" },
    { given: "target: $.info\n    update: { summary: Nada. }", want: "translation-changes-contract" },
  ])("where its text is gone, $want says what takes it away", async ({ given, want }) => {
    const name = await overlay(`${head()}actions:\n  - ${given}\n`);
    const { diagnostics } = await readOverlays(["shop.yaml"], [name], root);
    expect(diagnostics.find(({ id }) => id === want)?.fix).toContain("`sockwright docs --translate pt-BR` takes");
  });

  test("it may copy nothing", async () => {
    const faults = await faultsOf(
      `${head().replace("1.0.0", "1.1.0")}actions:\n  - target: $.info.description\n    copy: $.info.title\n`,
    );
    expect(faults).toEqual(["translation-changes-contract one.yaml:6:5"]);
  });

  test("what is data stays as it is, although it is called like a text", async () => {
    const faults = await faultsOf(
      `${head("good.yaml")}actions:\n  - target: $.example\n    update: { description: Redonda. }\n`,
    );
    expect(faults).toEqual(["translation-changes-contract one.yaml:6:15"]);
  });

  test("it reaches the document and the files that it refers to, and every place keeps its line", async () => {
    const text = `${head()}actions:
  - { target: $.info, update: { title: Loja } }
  - { target: $.info.description, update: O que há nas prateleiras. }
  - { target: "$.paths['/goods/{id}'].get", update: { summary: Ler um produto, responses: { '200': { description: O produto. } } } }
`;
    const plain = await shown(`${head()}actions: []\n`, "pt-BR");
    const contract = await shown(text, "pt-BR");
    expect(contract.documents[0]).toMatchObject({ title: "Loja", description: "O que há nas prateleiras." });
    const [read] = contract.operations;
    expect(read).toMatchObject({ title: "Ler um produto", responses: [{ description: "O produto." }] });
    expect(contract.operations.map(({ source }) => source)).toEqual(plain.operations.map(({ source }) => source));
    const schema = await shown(
      `${head("good.yaml")}actions:\n  - { target: $, update: { description: Uma coisa. } }\n`,
      "pt-BR",
    );
    expect(JSON.stringify(schema.schemas)).toContain("Uma coisa.");
  });

  test("a text that is still to be translated is shown as the document has it", async () => {
    const contract = await shown(`${head()}actions:\n  - { target: $.info, update: { title: '' } }\n`, "pt-BR");
    expect(contract.documents[0]?.title).toBe("Shop");
  });

  test("a title in another language leaves the system the name that it has in every language", async () => {
    const contract = await shown(`${head()}actions:\n  - { target: $.info, update: { title: Loja } }\n`, "pt-BR");
    expect(contract.documents[0]).toMatchObject({ title: "Loja", system: "shop" });
    expect(contract.operations[0]?.system).toBe("shop");
  });
});

test("an overlay that names no language may change anything, for all languages", async () => {
  const text = `${general}actions:
  - { target: "$.paths[*].delete", remove: true }
  - { target: $.info, update: { x-system: market, title: Market } }
`;
  const contract = await shown(text);
  expect(contract.operations.map(({ key }) => key)).toEqual(["readGood"]);
  expect(contract.documents[0]).toMatchObject({ title: "Market", system: "market" });
});

describe("how far a translation is", () => {
  test("texts without a translation, and translations of an older text, are said with their places", async () => {
    const name = await overlay(`${head()}actions:
  - target: $.info
    x-source: { title: Store, description: What is on the shelves. }
    update: { title: Loja, description: O que há nas prateleiras. }
`);
    const { diagnostics, languages } = await readOverlays(["shop.yaml"], [name], root);
    // Nine in all: seven of the document, two of the schema.
    expect(languages).toEqual([{ tag: "pt-BR", texts: 9, translated: 2, stale: 1 }]);
    expect(diagnostics.map(({ id, source }) => `${id} ${source.file}:${source.line}`)).toEqual([
      "translation-missing good.yaml:2",
      "translation-missing good.yaml:6",
      "translation-stale one.yaml:7",
      "translation-missing shop.yaml:8",
      "translation-missing shop.yaml:13",
      "translation-missing shop.yaml:18",
      "translation-missing shop.yaml:24",
      "translation-missing shop.yaml:28",
    ]);
  });

  test("what is missing is written for a translator to fill in, and what is there is kept", async () => {
    const name = await overlay(`${head()}actions:
  - target: $.info
    x-source: { title: Store, description: What is on the shelves. }
    update: { title: Loja, description: O que há nas prateleiras. }
`);
    const first = await translationFiles(["shop.yaml"], [name], { language: "pt-BR", into: "overlays", root });
    expect(first.files.map(({ path }) => path).toSorted()).toEqual([
      join(root, "one.yaml"),
      join(root, "overlays/pt-BR/good.overlay.yaml"),
    ]);
    const written = first.files.find(({ path }) => path.endsWith("one.yaml"))?.text ?? "";
    await writeFile(join(root, "one.yaml"), written);
    // The older title waits beside the text that it is to be made of.
    expect(written).toContain("x-was:\n      title: Loja");
    const { languages, diagnostics } = await readOverlays(["shop.yaml"], [name], root);
    expect(languages).toEqual([{ tag: "pt-BR", texts: 9, translated: 1, stale: 0 }]);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const again = await translationFiles(["shop.yaml"], [name], { language: "pt-BR", into: "overlays", root });
    expect(again.files.map(({ path }) => path)).toEqual([join(root, "overlays/pt-BR/good.overlay.yaml")]);
    expect(await readFile(join(root, "shop.yaml"), "utf8")).toBe(await readFile(join(documents, "shop.yaml"), "utf8"));
  });
});
