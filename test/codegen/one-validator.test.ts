import { basename, join } from "node:path";
import { build, type Rolldown } from "vite";
import { expect, test } from "vitest";
import { readFourSystems } from "../contracts/read-four-systems.ts";
import { generatedPackage } from "./generated-package.ts";

/** What a bundler keeps of a file of the folder and of everything it imports. */
async function keptOf(folder: string, entry: string): Promise<Rolldown.OutputChunk[]> {
  const built = await build({
    root: folder,
    configFile: false,
    publicDir: false,
    logLevel: "silent",
    build: { write: false, target: "es2024", lib: { entry: join(folder, entry), formats: ["es"] } },
  });
  const [result] = [built].flat();
  const output = result !== undefined && "output" in result ? result.output : [];
  return output.flatMap((one) => (one.type === "chunk" ? [one] : []));
}

const systems = await readFourSystems();

test("a bundle that uses one validator holds one, and of the rules those that it calls", async () => {
  using written = await generatedPackage(systems, (path) => path.startsWith("veloflux/validators/"));
  const chunks = await keptOf(written.folder, "veloflux/validators/version.js");
  const files = chunks.flatMap(({ moduleIds }) => moduleIds).map((id) => basename(id));
  expect(files.toSorted()).toEqual(["_rules.js", "_validator.js", "version.js"]);
  const text = chunks.map(({ code }) => code).join("");
  const rules = written.files.find(({ path }) => path.endsWith("/_rules.js"))?.text;
  for (const unused of ["codePoints", "[Vv]"]) {
    expect(rules).toContain(unused);
    expect(text).not.toContain(unused);
  }
  expect(text).not.toMatch(/\beval\b|new Function|require\(/);
});

test("validators that are imported and not used are left out", async () => {
  using written = await generatedPackage(systems, (path) => path.startsWith("veloflux/validators/"));
  const modules = written.files.filter(({ path }) => /\/[^_][^/]*\.js$/.test(path)).map(({ path }) => path);
  const imports = modules.map((path, index) => `import * as validator${index} from "./${path}";\n`);
  const used = modules.findIndex((path) => path.endsWith("/version.js"));
  written.write("page.js", `${imports.join("")}export const is = validator${used}.version.is;\n`);
  const [one] = await keptOf(written.folder, "veloflux/validators/version.js");
  const [all] = await keptOf(written.folder, "page.js");
  expect(modules.length).toBeGreaterThan(40);
  expect(all!.code.length).toBeLessThan(one!.code.length + 100);
});
