import { isBuiltin } from "node:module";
import { join } from "node:path";
import { build, type Rolldown } from "vite";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");

/** Bundles a file for browsers, as an app that imports it would. */
async function bundle(
  entry: string,
): Promise<{ readonly asked: readonly string[]; readonly chunks: readonly Rolldown.OutputChunk[] }> {
  const asked: string[] = [];
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "silent",
    plugins: [
      { name: "what is asked of Node.js", enforce: "pre", resolveId: (id) => void (isBuiltin(id) && asked.push(id)) },
    ],
    build: { write: false, target: "es2024", lib: { entry: join(root, entry), formats: ["es"] } },
  });
  const [result] = [built].flat();
  const output = result !== undefined && "output" in result ? result.output : [];
  return { asked, chunks: output.flatMap((one) => (one.type === "chunk" ? [one] : [])) };
}

test("the handlers bundle for a browser, and ask nothing of Node.js", async () => {
  const { asked, chunks } = await bundle("mock-server/msw/index.ts");
  expect(asked).toEqual([]);
  expect(chunks.flatMap(({ imports }) => imports)).toEqual([]);
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
  expect(modules.filter((id) => /mock-server\/engine\//.test(id)).length).toBeGreaterThan(20);
  expect(
    modules.filter((id) => /node_modules\/(ws|socket\.io|engine\.io|prom-client|httpxy|@redocly|@asyncapi)\//.test(id)),
  ).toEqual([]);
});

test("a bundle of what opens ports does ask Node.js, so that this is noticed", async () => {
  const { asked } = await bundle("mock-server/open-port.ts");
  expect(asked).toContain("node:http");
});
