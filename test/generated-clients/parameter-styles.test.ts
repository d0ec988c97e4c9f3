import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RestClient, RestOptions } from "../../codegen/runtime/index.ts";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { drivenClock, startMockServer } from "../../mock-server/index.ts";
import { type GeneratedPackage, generatedPackage } from "../codegen/generated-package.ts";

type Style = { readonly request: object; readonly response: { readonly status: 204 | 400 } };
type Styles = RestClient<Record<"plain" | "lists" | "objects", Style>>;

let contract: Contract;
let written: GeneratedPackage;

beforeAll(async () => {
  const reading = await readContract([join(import.meta.dirname, "styles.yaml")]);
  if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join("\n"));
  contract = reading.contract;
  written = await generatedPackage(contract, (path) => path.endsWith("/client.ts"));
});
afterAll(() => written[Symbol.dispose]());

const each = <T>(value: T, ...names: readonly string[]): Readonly<Record<string, T>> =>
  Object.fromEntries(names.map((name) => [name, value]));

const paths = ["simple", "label", "labels", "matrix", "matrices"];
const queries = ["form", "commas", "spaces", "pipes"];
const objects = ["spread", "commas", "deep", "json"];

test.each([
  { operation: "plain", fits: 17, breaks: 7, path: ["label", "simple", "matrix"], query: [] },
  { operation: "lists", fits: [11, 22, 33], breaks: [11, 22, 3], path: paths, query: queries },
  {
    operation: "objects",
    fits: { x: 11, y: 22 },
    breaks: { x: 11, y: 2 },
    path: ["simple", "label", "matrix"],
    query: objects,
  },
] as const)(
  "the mock reads $operation as the generated client writes them",
  async ({ operation, fits, breaks, path, query }) => {
    await using mock = await startMockServer({ contract, clock: drivenClock(), ports: "random" });
    const { openStyles } = (await written.load("styles/client.ts")) as unknown as {
      openStyles(options: RestOptions): Styles;
    };
    const client = openStyles({ baseUrl: mock.url(7491) });
    const ask = { path: each<unknown>(fits, ...path), query: each<unknown>(fits, ...query) };
    expect(await client.request(operation, ask)).toMatchObject({ status: 204 });
    for (const name of path) {
      const broken = { ...ask, path: { ...ask.path, [name]: breaks } };
      expect(await client.request(operation, broken), name).toMatchObject({ status: 400 });
    }
    for (const name of query) {
      const broken = { ...ask, query: { ...ask.query, [name]: breaks } };
      expect(await client.request(operation, broken), name).toMatchObject({ status: 400 });
    }
  },
);
