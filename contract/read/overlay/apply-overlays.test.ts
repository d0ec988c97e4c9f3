import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { reporter } from "../report.ts";
import { makeShelf } from "../shelf.ts";
import { applyOverlays } from "./apply-overlays.ts";
import { readOverlays } from "./overlay.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "sockwright-apply-"));
});

afterEach(() => rm(root, { recursive: true, force: true }));

const document = {
  info: { title: "Shop", tags: ["old"] },
  schemas: {
    ball: { type: "object", required: ["size"] },
    rope: { type: "object", required: ["ends"], deep: { a: 1 } },
  },
};

type Action = Readonly<Record<string, unknown>>;

/** The document as the actions of one overlay leave it, and what was said about them. */
async function applied(
  actions: readonly Action[],
  version = "1.1.0",
): Promise<{ value: unknown; faults: readonly string[] }> {
  const [path, overlay] = [join(root, "shop.json"), join(root, "one.json")];
  await writeFile(path, JSON.stringify(document));
  const info = { title: "Test", version: "1.0.0" };
  await writeFile(overlay, JSON.stringify({ overlay: version, info, extends: "shop.json", actions }, null, 1));
  const { report, diagnostics } = reporter();
  const shelf = makeShelf(root, [path, overlay], report, undefined);
  const file = shelf.open(path);
  if (file === undefined) throw new Error("the document cannot be opened");
  const { value } = applyOverlays(file, readOverlays(shelf, [overlay], report), report);
  return { value, faults: diagnostics.map(({ id, source }) => `${id} ${source.pointer}`) };
}

const { ball, rope } = document.schemas;
const withSchemas = (schemas: object): object => ({ ...document, schemas: { ...document.schemas, ...schemas } });
const withTags = (tags: readonly unknown[]): object => ({ ...document, info: { ...document.info, tags } });

describe("an action of an overlay", () => {
  test.each<{ name: string; given: readonly Action[]; want: object }>([
    {
      name: "merges what it copies with what is there",
      given: [{ target: "$.schemas.ball", copy: "$.schemas.rope" }],
      want: withSchemas({ ball: { type: "object", required: ["size", "ends"], deep: { a: 1 } } }),
    },
    {
      name: "copies to what an action above it has made",
      given: [
        { target: "$.schemas", update: { kite: {} } },
        { target: "$.schemas.kite", copy: "$.schemas.rope" },
      ],
      want: withSchemas({ kite: rope }),
    },
    {
      name: "copies what an action above it has changed",
      given: [
        { target: "$.schemas", update: { kite: {} } },
        { target: "$.schemas.rope", update: { type: "array" } },
        { target: "$.schemas.kite", copy: "$.schemas.rope" },
      ],
      want: withSchemas({ rope: { ...rope, type: "array" }, kite: { ...rope, type: "array" } }),
    },
    {
      name: "moves, when what was copied is removed",
      given: [
        { target: "$.schemas", update: { kite: {} } },
        { target: "$.schemas.kite", copy: "$.schemas.rope" },
        { target: "$.schemas.rope", remove: true },
      ],
      want: { ...document, schemas: { ball, kite: rope } },
    },
    {
      name: "copies to all that its target selects",
      given: [{ target: "$.schemas.*.type", copy: "$.info.title" }],
      want: withSchemas({ ball: { ...ball, type: "Shop" }, rope: { ...rope, type: "Shop" } }),
    },
    {
      name: "copies the entries of a list",
      given: [{ target: "$.info.tags", copy: "$.schemas.ball.required" }],
      want: withTags(["old", "size"]),
    },
    {
      name: "copies one thing to the end of a list",
      given: [{ target: "$.info.tags", copy: "$.info.title" }],
      want: withTags(["old", "Shop"]),
    },
    {
      name: "adds the entries of a list to a list",
      given: [{ target: "$.info.tags", update: ["new", "newer"] }],
      want: withTags(["old", "new", "newer"]),
    },
    {
      name: "copies nothing where it removes",
      given: [{ target: "$.schemas.ball", copy: "$.schemas.rope", remove: true }],
      want: { ...document, schemas: { rope } },
    },
  ])("$name", async ({ given, want }) => {
    expect(await applied(given)).toEqual({ value: want, faults: [] });
  });

  test("of version 1.0 adds a list as one entry", async () => {
    const { value } = await applied([{ target: "$.info.tags", update: ["new"] }], "1.0.0");
    expect(value).toEqual(withTags(["old", ["new"]]));
  });

  test.each<{ given: Action; version?: string; want: string }>([
    { given: { target: "$.schemas.ball", copy: "$.schemas.rop" }, want: "overlay-copies-not-one /actions/0/copy" },
    { given: { target: "$.schemas.ball", copy: "$.schemas.*" }, want: "overlay-copies-not-one /actions/0/copy" },
    { given: { target: "$.schemas.ball", copy: "/schemas/rope" }, want: "overlay-path-invalid /actions/0/copy" },
    { given: { target: "$.schemas.ball", copy: 7 }, want: "overlay-path-invalid /actions/0/copy" },
    { given: { target: "$.schemas.ball", copy: "$.info.title" }, want: "overlay-update-misfit /actions/0/copy" },
    { given: { target: "$.info.title", copy: "$.info.tags" }, want: "overlay-update-misfit /actions/0/copy" },
    {
      given: { target: "$.schemas", update: { ball: { type: {} } } },
      want: "overlay-update-misfit /actions/0/update/ball/type",
    },
    { given: { target: "$.info", update: { tags: "new" } }, want: "overlay-update-misfit /actions/0/update/tags" },
    { given: { target: "$.info", update: {}, copy: "$.schemas.ball" }, want: "overlay-invalid /actions/0/copy" },
    {
      given: { target: "$.schemas.ball", copy: "$.schemas.rope" },
      version: "1.0.0",
      want: "overlay-invalid /actions/0/copy",
    },
  ])("that is not clear leaves the document: $given", async ({ given, version, want }) => {
    expect(await applied([given], version)).toEqual({ value: document, faults: [want] });
  });
});
