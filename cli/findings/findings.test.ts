import { describe, expect, test } from "vitest";
import type { Finding } from "../../conformance/index.ts";
import { githubAnnotations } from "./annotate-github.ts";
import { findingsOfDiagnostics } from "./of-diagnostics.ts";
import { placesIn } from "./place.ts";
import { sarifOf } from "./write-sarif.ts";

const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: "http/limit/body",
  level: "error",
  title: "MUST refuse, always: 100 %",
  message: "MUST refuse\nexpected 413\ngot 200",
  source: { file: "openapi/shop api.yaml", line: 12, column: 5 },
  key: "http/shop-api/createOrder/limit/body",
  ...more,
});
const placeOf = placesIn({ root: "/home/project", folder: "/home/project" });

describe("annotations for GitHub", () => {
  test("name the file, the line and the column, and escape what would end them", () => {
    expect(githubAnnotations([finding()], placeOf)).toEqual([
      "::error file=openapi/shop api.yaml,line=12,col=5,title=MUST refuse%2C always%3A 100 %25::MUST refuse%0Aexpected 413%0Agot 200",
    ]);
  });

  test("take no command from a server's text", () => {
    const message = "got\r\n::add-mask::a\n::stop-commands::b";
    const lines = githubAnnotations([finding({ message, title: "x\n::debug::y" })], placeOf);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/[\r\n]/);
  });

  test("are ten errors and ten warnings at most, the first ones, and the rest is counted", () => {
    const list = (level: Finding["level"], count: number): readonly Finding[] =>
      Array.from({ length: count }, (_, index) => finding({ level, message: `${level} ${index}` }));
    const lines = githubAnnotations([...list("warning", 3), ...list("note", 9), ...list("error", 12)], placeOf);
    expect(lines.filter((line) => line.startsWith("::error "))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith("::warning "))).toHaveLength(10);
    expect(lines[0]).toContain("::error 0");
    expect(lines.filter((line) => !line.startsWith("::"))).toEqual([
      "2 more errors are not shown as annotations: GitHub takes ten a step",
      "2 more warnings are not shown as annotations: GitHub takes ten a step",
    ]);
  });
});

describe("SARIF", () => {
  interface Log {
    readonly version: string;
    readonly runs: readonly {
      readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
      readonly automationDetails: { readonly id: string };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly locations: readonly unknown[];
        readonly partialFingerprints: Readonly<Record<string, string>>;
        readonly suppressions?: readonly unknown[];
      }[];
    }[];
  }
  const read = (findings: readonly Finding[]): Log =>
    JSON.parse(sarifOf(findings, { command: "test", placeOf })) as Log;

  test("has one rule for each family, and every result names its own", () => {
    const { version, runs } = read([finding(), finding({ rule: "waiver/stale" }), finding({ key: "another" })]);
    const [run] = runs;
    expect(version).toBe("2.1.0");
    expect(run?.automationDetails.id).toBe("sockwright/test/");
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(["http/limit/body", "waiver/stale"]);
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test("points at the contract's line, in a path that is a URI", () => {
    expect(read([finding()]).runs[0]?.results[0]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "openapi/shop%20api.yaml", uriBaseId: "%SRCROOT%" },
          region: { startLine: 12, startColumn: 5 },
        },
      },
    ]);
  });

  test("has fingerprints that stay when lines and words change, and differ from check to check", () => {
    const print = (one: Finding): unknown => read([one]).runs[0]?.results[0]?.partialFingerprints;
    const moved = finding({ source: { file: "openapi/shop api.yaml", line: 99 }, message: "in other words" });
    expect(print(moved)).toEqual(print(finding()));
    expect(print(finding({ key: "another" }))).not.toEqual(print(finding()));
  });

  test("suppresses what is waived, with the reason", () => {
    expect(read([finding({ waived: "moves (floor)" })]).runs[0]?.results[0]?.suppressions).toEqual([
      { kind: "external", status: "accepted", justification: "moves (floor)" },
    ]);
    expect(read([finding()]).runs[0]?.results[0]).not.toHaveProperty("suppressions");
  });

  test("of nothing found is a run without results, which closes what was open", () => {
    expect(read([]).runs[0]?.results).toEqual([]);
  });
});

test.each([
  { title: "the folder of the call", folders: { root: "/a/b", folder: "/a/b" }, want: "x.yaml" },
  { title: "the checkout above it", folders: { root: "/a/b", folder: "/a/b", workspace: "/a" }, want: "b/x.yaml" },
  {
    title: "a checkout that is the folder",
    folders: { root: "/a/b/c", folder: "/a/b", workspace: "/a/b" },
    want: "c/x.yaml",
  },
  {
    title: "the folder, not a checkout elsewhere",
    folders: { root: "/a/b", folder: "/a/b", workspace: "/z" },
    want: "x.yaml",
  },
])("paths are relative to $title", ({ folders, want }) => {
  const place = placesIn(folders)(finding({ source: { file: "x.yaml", line: 1 } }));
  expect(place).toEqual({ path: want, line: 1 });
});

test("faults of documents are findings, errors first, each with what to do", () => {
  const source = { file: "a.yaml", pointer: "/info", line: 2, column: 1 };
  const diagnostic = { source, message: "it is wrong", fix: "mend it" };
  const findings = findingsOfDiagnostics([
    { ...diagnostic, id: "odd", severity: "info" },
    { ...diagnostic, id: "bad", severity: "error" },
  ]);
  expect(findings).toMatchObject([
    { rule: "bad", level: "error", message: "it is wrong\nfix: mend it", key: "a.yaml#/info it is wrong" },
    { rule: "odd", level: "note" },
  ]);
});
