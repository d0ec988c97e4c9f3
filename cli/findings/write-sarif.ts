import { createHash } from "node:crypto";
import type { Finding } from "../../conformance/index.ts";
import { packageVersion } from "../package-info.ts";
import type { Place } from "./place.ts";

export interface SarifOptions {
  /** Keeps what one command found apart from what another did: `check`, `test`, `proxy`. */
  readonly command: string;
  readonly placeOf: (finding: Finding) => Place;
}

/** Findings as SARIF 2.1.0, which code scanning reads: a rule for each family, and a fingerprint that stays when lines move. */
export function sarifOf(findings: readonly Finding[], { command, placeOf }: SarifOptions): string {
  const rules = [...Map.groupBy(findings, ({ rule }) => rule)].map(([id, [first]]) => ({
    id,
    shortDescription: {
      text: `${id}: ${command === "check" ? "a fault of a document" : "a promise that is not kept"}`,
    },
    defaultConfiguration: { level: first?.level ?? "warning" },
  }));
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const driver = { name: "Sockwright", version: packageVersion(), rules };
  const results = findings.map((finding) => ({
    ruleId: finding.rule,
    ruleIndex: indices.get(finding.rule) ?? 0,
    level: finding.level,
    message: { text: finding.message },
    locations: [{ physicalLocation: locationOf(placeOf(finding)) }],
    // GitHub goes by the second name alone, and would else count lines.
    partialFingerprints: { "sockwright/v1": fingerprintOf(finding), primaryLocationLineHash: fingerprintOf(finding) },
    ...(finding.waived === undefined
      ? {}
      : { suppressions: [{ kind: "external", status: "accepted", justification: finding.waived }] }),
  }));
  const run = {
    tool: { driver },
    automationDetails: { id: `sockwright/${command}/` },
    columnKind: "utf16CodeUnits",
    results,
  };
  return `${JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

function locationOf({ path, line, column }: Place): object {
  const uri = path.split("/").map(encodeURIComponent).join("/");
  return {
    artifactLocation: { uri, uriBaseId: "%SRCROOT%" },
    region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
  };
}

const fingerprintOf = ({ rule, key }: Finding): string => createHash("sha256").update(`${rule}\n${key}`).digest("hex");
