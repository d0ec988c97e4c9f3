import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript-5.9";
import { afterAll, describe, expect, test } from "vitest";
import type { Contract } from "../../contract/index.ts";
import { breakPayload, payloadChecker, seeded } from "../../contract/payload/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { compilers, generatedPackage } from "./generated-package.ts";
import { hostileApi, hostileSockets } from "./hostile-documents.ts";
import { made, subjectsOf } from "./subjects.ts";

async function read(): Promise<Contract> {
  const root = mkdtempSync(join(tmpdir(), "sockwright-hostile-"));
  try {
    const documents: readonly [string, object][] = [
      [
        "sockets */ `${globalThis.injected = 1}` '\" \n globalThis.injected = 1 \u2028.json",
        hostileSockets("ws", 7901),
      ],
      ["events.json", hostileSockets("socketio", 7902)],
      ["api.json", hostileApi()],
    ];
    mkdirSync(join(root, "sockets *"));
    for (const [file, document] of documents) writeFileSync(join(root, file), JSON.stringify(document));
    const reading = await readContract(
      documents.map(([file]) => file),
      { root },
    );
    if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics, null, 1));
    return reading.contract;
  } finally {
    rmSync(root, { recursive: true });
  }
}

const contract = await read();
const written = await generatedPackage(contract);
afterAll(() => written[Symbol.dispose]());

const sources = written.files
  .filter(({ path }) => /\.[jt]sx?$/.test(path))
  .map(({ path, text }) => ({ path, text, file: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }));

/** Every node of a file, those of its doc comments too. */
function* nodesIn(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const doc of ts.getJSDocCommentsAndTags(node)) yield* nodesIn(doc);
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesIn(child);
}

/** Every comment of a file. */
function commentsIn(text: string): readonly string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text);
  const found: string[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan())
    if (kind === ts.SyntaxKind.SingleLineCommentTrivia || kind === ts.SyntaxKind.MultiLineCommentTrivia)
      found.push(scanner.getTokenText());
  return found;
}

describe("texts of documents that want to be code", () => {
  test("reach every kind of file", () => {
    for (const file of "types.ts messages.ts factories.ts server.ts receiver.ts client.ts hooks.ts msw.ts contract.js".split(
      " ",
    ))
      expect(sources.find(({ path }) => path.endsWith(`/${file}`))?.text, file).toContain("injected");
    expect(sources.filter(({ path }) => path.includes("/validators/")).length).toBeGreaterThan(3);
  });

  test.each(compilers)("compile under %s", { timeout: 120_000 }, (compiler) => {
    expect(written.compile(compiler)).toBe("");
  });

  test("are texts, patterns and comments, and never a name or a template", () => {
    for (const { path, file } of sources) {
      const wrong = [...nodesIn(file)].filter(
        (node) =>
          (ts.isIdentifier(node) && node.text.includes("injected")) ||
          (ts.isTemplateLiteralToken(node) && node.text.includes("injected")),
      );
      expect(
        wrong.map((node) => node.getText(file)),
        path,
      ).toEqual([]);
    }
  });

  test("give no orders in comments, neither to compilers and editors nor to bundlers", () => {
    const ours = new Set("param returns format pattern default deprecated".split(" "));
    for (const { path, text, file } of sources) {
      const tags = [...nodesIn(file)].filter((node) => ts.isJSDoc(node)).flatMap((doc) => doc.tags ?? []);
      const names = tags.map(({ tagName }) => tagName.text);
      expect(
        names.filter((name) => !ours.has(name)),
        path,
      ).toEqual([]);
      expect(
        [...nodesIn(file)].filter((node) => ts.isJSDocLink(node)),
        path,
      ).toEqual([]);
      const { pragmas, commentDirectives = [] } = file as unknown as {
        readonly pragmas: ReadonlyMap<string, unknown>;
        readonly commentDirectives?: readonly unknown[];
      };
      expect({ pragmas: [...pragmas.keys()], commentDirectives }, path).toEqual({ pragmas: [], commentDirectives: [] });
      const orders = commentsIn(text).filter((comment) => comment !== "/* @__PURE__ */" && bundlersRead.test(comment));
      expect(orders, path).toEqual([]);
    }
  });

  test("mark as deprecated what a document marks so, once for each of the three, and nothing else", () => {
    const types = sources.find(({ path }) => path.endsWith("/types.ts"))!;
    const marked = [...nodesIn(types.file)]
      .filter((node) => ts.isPropertySignature(node))
      .filter((node) => ts.getJSDocDeprecatedTag(node) !== undefined)
      .map(({ name }) => (name as ts.StringLiteral).text.split(" ")[0]);
    expect(marked).toEqual(["key", "key", "key"]);
  });

  test(
    "do nothing when the code is loaded, and are told apart by the validators to the last character",
    { timeout: 120_000 },
    async () => {
      for (const { path } of written.files.filter((file) => /\/(factories|client|server|types)\.ts$/.test(file.path)))
        await written.load(path);
      const subjects = subjectsOf(contract);
      expect(subjects.length).toBeGreaterThan(0);
      for (const subject of subjects) {
        const { system, type } = subject;
        const module = await written.load(`${system}/validators/${type.file}.js`);
        const { is } = module[type.value] as { is(value: unknown): boolean };
        const check = payloadChecker(contract, type.schema);
        for (let seed = 0; seed < 12; seed += 1) {
          const value = made(subject, seed);
          expect(is(value)).toBe(true);
          for (const broken of breakPayload(contract, type.schema, value, { chance: seeded(seed) }))
            expect(is(broken.value), broken.summary).toBe(check(broken.value).length === 0);
        }
      }
      expect(globalThis).not.toHaveProperty("injected");
    },
  );
});

/** What esbuild, Rollup and browsers look for in comments, wherever it stands in them. */
const bundlersRead = /[#@]__[A-Z_]+__|[#@]\s*source(?:Mapping)?URL=|@jsx|@(?:license|preserve|cc_on)\b/;
