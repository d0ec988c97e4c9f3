import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkContract, diagnosticIds, readContract } from "./index.ts";

const root = join(import.meta.dirname, "../../test/documents/bad");

/** Documents read together, and every diagnostic that they must give: `id file:line:column`, derived from the text. */
const documents: readonly { readonly given: string; readonly want: readonly string[] }[] = [
  { given: "missing.yaml", want: ["file-not-found missing.yaml:1:1"] },
  { given: "schemas", want: ["not-a-file schemas:1:1"] },
  { given: "empty.yaml", want: ["file-empty empty.yaml:1:1"] },
  { given: "comment-only.yaml", want: ["file-empty comment-only.yaml:1:1"] },
  { given: "not-yaml.yaml", want: ["syntax-error not-yaml.yaml:4:3"] },
  { given: "tabs.yaml", want: ["syntax-error tabs.yaml:3:1"] },
  { given: "two-documents.yaml", want: ["several-yaml-documents two-documents.yaml:3:1"] },
  { given: "duplicate-key.yaml", want: ["duplicate-key duplicate-key.yaml:5:3"] },
  { given: "duplicate-key.json", want: ["duplicate-key duplicate-key.json:5:3"] },
  { given: "trailing-comma.json", want: ["syntax-error trailing-comma.json:3:50"] },
  { given: "cut-off.json", want: ["syntax-error cut-off.json:4:1"] },
  { given: "endless-alias.yaml", want: ["syntax-error endless-alias.yaml:4:11"] },
  {
    given: "brands.yaml",
    want: [
      "extension-invalid brands.yaml:8:28",
      "extension-misplaced brands.yaml:9:26",
      "extension-misplaced brands.yaml:13:31",
    ],
  },
  { given: "upstreams.yaml", want: ["unknown-upstream upstreams.yaml:6:9"] },
  { given: "only-remote.yaml", want: ["only-remote only-remote.yaml:5:3"] },
  { given: "swagger-2.yaml", want: ["version-not-supported swagger-2.yaml:2:1"] },
  { given: "asyncapi-1.yaml", want: ["version-not-supported asyncapi-1.yaml:1:1"] },
  { given: "openapi-4.yaml", want: ["version-not-supported openapi-4.yaml:1:1"] },
  { given: "only-a-list.yaml", want: ["format-unknown only-a-list.yaml:1:1"] },
  { given: "only-a-schema.yaml", want: ["format-unknown only-a-schema.yaml:1:1"] },
  {
    given: "wrong-shapes.yaml",
    want: [
      "wrong-shape wrong-shapes.yaml:2:1",
      "wrong-shape wrong-shapes.yaml:3:12",
      "wrong-shape wrong-shapes.yaml:5:3",
      "structure-invalid wrong-shapes.yaml:7:15",
    ],
  },
  {
    given: "structure.yaml",
    want: [
      "variable-undeclared structure.yaml:3:11",
      "unknown-security-scheme structure.yaml:4:14",
      "wrong-shape structure.yaml:6:3",
      "parameter-undeclared structure.yaml:8:3",
      "structure-invalid structure.yaml:10:7",
      "structure-invalid structure.yaml:12:7",
    ],
  },
  {
    given: "references.yaml",
    want: [
      "reference-not-found references.yaml:14:21",
      "reference-not-found references.yaml:15:21",
      "reference-remote references.yaml:16:21",
      "reference-outside references.yaml:17:21",
      "reference-outside references.yaml:18:21",
      "reference-circular references.yaml:23:10",
      "reference-circular references.yaml:24:10",
      "syntax-error schemas/broken.yaml:4:1",
    ],
  },
  {
    given: "unsatisfiable.yaml",
    want: [
      "schema-unsatisfiable unsatisfiable.yaml:13:52",
      "payload-not-made-up unsatisfiable.yaml:21:13",
      "schema-unsatisfiable unsatisfiable.yaml:49:11",
      "schema-unsatisfiable unsatisfiable.yaml:50:43",
      "schema-unsatisfiable unsatisfiable.yaml:51:51",
      "schema-unsatisfiable unsatisfiable.yaml:52:17",
      "schema-unsatisfiable unsatisfiable.yaml:53:49",
    ],
  },
  { given: "unsatisfiable-socket.yaml", want: ["payload-not-made-up unsatisfiable-socket.yaml:9:7"] },
  {
    given: "examples.yaml",
    want: [
      "example-does-not-match examples.yaml:11:9",
      "example-does-not-match examples.yaml:23:19",
      // A response carries what is `readOnly`.
      "example-does-not-match examples.yaml:30:15",
      "default-does-not-match schemas/lot.yaml:9:5",
      "example-does-not-match schemas/lot.yaml:13:19",
      "pattern-invalid schemas/lot.yaml:16:5",
      "pattern-invalid schemas/lot.yaml:19:5",
      "schema-invalid schemas/lot.yaml:21:5",
    ],
  },
  {
    given: "webhooks.yaml",
    want: [
      "operation-id-twice webhooks.yaml:14:15",
      "schema-unsatisfiable webhooks.yaml:17:81",
      "example-does-not-match webhooks.yaml:21:77",
      "operation-id-twice webhooks.yaml:25:7",
      "unknown-security-scheme webhooks.yaml:26:20",
      // What the server sends has what is `readOnly` in it.
      "example-does-not-match webhooks.yaml:33:46",
      "example-does-not-match webhooks.yaml:34:42",
      "reference-not-found webhooks.yaml:40:41",
      "reference-not-found webhooks.yaml:42:11",
      "example-does-not-match webhooks.yaml:46:66",
      "extension-misplaced webhooks.yaml:49:55",
    ],
  },
  {
    given: "messages.yaml",
    want: [
      "parameter-undeclared messages.yaml:7:5",
      "parameter-unused messages.yaml:9:7",
      "example-does-not-match messages.yaml:16:15",
      "messages-ambiguous messages.yaml:17:7",
      "reply-elsewhere messages.yaml:33:7",
      "reply-elsewhere messages.yaml:34:7",
      "message-not-of-channel messages.yaml:42:16",
    ],
  },
  // Texts and bytes are told apart by their frames, JSON and other texts are not.
  { given: "frame-types.yaml", want: ["messages-ambiguous frame-types.yaml:10:7"] },
  {
    given: "nothing-to-say.yaml",
    want: [
      "message-unused nothing-to-say.yaml:6:17",
      "protocol-not-spoken nothing-to-say.yaml:7:3",
      "operation-without-messages nothing-to-say.yaml:15:3",
    ],
  },
  {
    given: "through-itself.yaml",
    want: [
      "reference-not-found through-itself.yaml:8:11",
      "reference-circular through-itself.yaml:12:13",
      "reference-not-found through-itself.yaml:12:13",
    ],
  },
  { given: "no-server.yaml", want: ["channel-without-server no-server.yaml:4:3"] },
  { given: "address-with-query.yaml", want: ["address-with-query address-with-query.yaml:5:10"] },
  {
    given: "extensions.yaml",
    want: [
      "extension-misplaced extensions.yaml:5:3",
      "extension-invalid extensions.yaml:10:17",
      "duration-invalid extensions.yaml:10:36",
      "unknown-operation extensions.yaml:14:56",
      "close-code-reserved extensions.yaml:16:7",
      "extension-invalid extensions.yaml:17:78",
      "extension-misplaced extensions.yaml:31:5",
      "unknown-trigger extensions.yaml:37:9",
      "trigger-not-read extensions.yaml:38:9",
      "unknown-resource extensions.yaml:39:9",
      "unknown-example extensions.yaml:41:27",
      "duration-invalid extensions.yaml:42:9",
    ],
  },
  {
    given: "keywords.yaml",
    want: [
      "kind-not-said schemas/bid.yaml:3:3",
      "keyword-differs schemas/bid.yaml:4:5",
      "keyword-differs schemas/bid.yaml:8:5",
      "structure-invalid schemas/bid.yaml:8:5",
      "keyword-differs schemas/bid.yaml:10:5",
      "keyword-differs schemas/bid.yaml:14:5",
      "keyword-differs schemas/bid.yaml:15:1",
    ],
  },
  {
    given: "ports-one.yaml ports-two.yaml ports-three.yaml",
    want: [
      "port-covered-by-socketio ports-three.yaml:6:3",
      "port-secure-and-plain ports-two.yaml:3:11",
      "port-path-twice ports-two.yaml:6:5",
      "parameter-undeclared ports-two.yaml:10:5",
      "operation-id-twice ports-two.yaml:11:7",
      "parameter-unused ports-two.yaml:12:20",
      "two-shapes ports-two.yaml:16:5",
    ],
  },
  {
    given: "port-protocols.yaml",
    want: ["port-protocols-clash port-protocols.yaml:5:3", "port-secure-and-plain port-protocols.yaml:12:3"],
  },
  { given: "client-side.yaml", want: ["perspective-doubtful client-side.yaml:13:5"] },
  {
    given: "client-side.yaml server-side.yaml",
    want: [
      "perspective-doubtful client-side.yaml:13:5",
      "port-path-twice server-side.yaml:6:3",
      "perspective-doubtful server-side.yaml:12:5",
    ],
  },
  { given: "formats.yaml", want: ["schema-format-not-read formats.yaml:10:13"] },
  { given: "servers.yaml", want: ["server-url-invalid servers.yaml:4:5"] },
  { given: "rules.yaml", want: ["asyncapi-rule rules.yaml:6:5", "unknown-channel rules.yaml:15:5"] },
  {
    given: "beginner-api.yaml",
    want: ["path-parameter-optional beginner-api.yaml:9:11", "parameter-undeclared beginner-api.yaml:11:5"],
  },
  {
    given: "beginner-socket.yaml",
    want: [
      "protocol-misspelt beginner-socket.yaml:5:33",
      "protocol-misspelt beginner-socket.yaml:6:32",
      "protocol-misspelt beginner-socket.yaml:7:35",
      "message-unused beginner-socket.yaml:15:7",
      "message-not-of-channel beginner-socket.yaml:21:16",
      "message-not-of-channel beginner-socket.yaml:23:18",
      "extension-misspelt beginner-socket.yaml:28:5",
      "extension-misspelt beginner-socket.yaml:29:5",
      "extension-invalid beginner-socket.yaml:30:28",
      "format-misspelt beginner-socket.yaml:39:31",
      "schema-invalid beginner-socket.yaml:40:35",
      "pattern-not-matched-safely beginner-socket.yaml:41:33",
    ],
  },
  {
    given: "beginner-slips.yaml",
    want: [
      "wrong-shape beginner-slips.yaml:5:5",
      "wrong-shape beginner-slips.yaml:14:5",
      "wrong-shape beginner-slips.yaml:16:3",
    ],
  },
  {
    given: "unknown-server.yaml",
    want: ["unknown-server unknown-server.yaml:7:16", "channel-without-server unknown-server.yaml:5:3"],
  },
];

const found = new Set<string>();

describe("check", () => {
  test.each(documents)("finds the faults of $given, and nothing else", async ({ given, want }) => {
    const { diagnostics } = await checkContract(given.split(" "), { root });
    const got = diagnostics.map(({ id, source }) => `${id} ${source.file}:${source.line}:${source.column}`);
    for (const { id } of diagnostics) found.add(id);
    expect(got.toSorted()).toEqual(want.toSorted());
  });

  test("sorts its findings by file and line", async () => {
    const { diagnostics } = await checkContract(["examples.yaml"], { root });
    const places = diagnostics.map(({ source }) => `${source.file} ${String(source.line).padStart(4, "0")}`);
    expect(places).toEqual(places.toSorted());
  });

  test("says for every fault what to do, in one line each", async () => {
    const { diagnostics } = await checkContract(["extensions.yaml", "examples.yaml", "references.yaml"], { root });
    expect(diagnostics.filter(({ message, fix }) => /^$|\n/.test(message) || /^$|\n/.test(fix))).toEqual([]);
    expect(diagnostics.map(({ id }) => id).filter((id) => !diagnosticIds.includes(id))).toEqual([]);
  });

  test.each([
    { given: "beginner-socket.yaml", line: 5, message: "socket.io", fix: "did you mean `socketio`?" },
    { given: "beginner-socket.yaml", line: 6, message: "websockets", fix: "did you mean `ws`?" },
    { given: "beginner-socket.yaml", line: 21, message: "past the channel", fix: "#/channels/lot/messages/bid" },
    { given: "beginner-socket.yaml", line: 28, message: "x-emitt", fix: "did you mean `x-emit`?" },
    { given: "beginner-socket.yaml", line: 30, message: "`to` of `x-emit` must be one of", fix: "write one of these" },
    { given: "beginner-socket.yaml", line: 39, message: "datetime", fix: "did you mean `date-time`?" },
    { given: "beginner-socket.yaml", line: 40, message: "a number, got", fix: "`maximum: 100`" },
    { given: "beginner-slips.yaml", line: 5, message: "host", fix: "`host: auction.example:4400`, `pathname: /live`" },
    {
      given: "beginner-slips.yaml",
      line: 14,
      message: '`action` must be `send` or `receive`, got "recieve"',
      fix: "did you mean `receive`?",
    },
    { given: "beginner-slips.yaml", line: 16, message: "has no `action`", fix: "write `action: send`" },
    { given: "extensions.yaml", line: 10, message: "maxConnection", fix: "did you mean `maxConnections`?" },
    { given: "examples.yaml", line: 21, message: "strng", fix: "did you mean `string`?" },
  ])("line $line of $given: $message, $fix", async ({ given, line, message, fix }) => {
    const { diagnostics } = await checkContract([given], { root });
    const here = diagnostics.filter(({ source }) => source.line === line);
    expect(here.map((one) => `${one.message} ${one.fix}`)).toContainEqual(expect.stringContaining(message));
    expect(here.map((one) => one.fix)).toContainEqual(expect.stringContaining(fix));
  });

  test("names the other place that belongs to a fault", async () => {
    const { diagnostics } = await checkContract(["ports-one.yaml", "ports-two.yaml", "ports-three.yaml"], { root });
    const related = diagnostics.flatMap(({ id, related: other }) =>
      other ? [`${id} ${other.file}:${other.line}`] : [],
    );
    expect(related).toEqual([
      "port-covered-by-socketio ports-one.yaml:11",
      "port-secure-and-plain ports-one.yaml:3",
      "port-path-twice ports-one.yaml:6",
      "operation-id-twice ports-two.yaml:7",
      "two-shapes ports-one.yaml:15",
    ]);
  });

  test("has a document in this table for every diagnostic, but for those that need another machine", () => {
    // No file of a repository can be unreadable, the converter takes whatever is a mapping, and the last is tried below.
    const untried = ["file-not-readable", "conversion-failed", "rules-not-run"];
    // Scenarios are read beside documents, and have tests of their own.
    untried.push("scenario-does-not-fit", "scenario-name-twice");
    // So have overlays.
    untried.push("overlay-extends-nothing", "overlay-invalid", "overlay-matches-nothing", "overlay-path-invalid");
    untried.push("overlay-copies-not-one", "overlay-update-misfit");
    untried.push("translation-changes-contract", "translation-missing", "translation-stale");
    expect(diagnosticIds.filter((id) => !found.has(id)).toSorted()).toEqual(untried.toSorted());
  });
});

test("reading for a mock refuses schemas that do not say what is valid, and no more than that", async () => {
  const { ok, diagnostics } = await readContract(["beginner-socket.yaml"], { root });
  expect({ ok, ids: diagnostics.map(({ id }) => id) }).toEqual({ ok: false, ids: ["schema-invalid"] });
  expect(await readContract(["beginner-api.yaml"], { root })).toMatchObject({ ok: true, diagnostics: [] });
});

test.each(documents)("reading $given for a mock never throws", async ({ given }) => {
  await expect(readContract(given.split(" "), { root })).resolves.toHaveProperty("diagnostics");
});
