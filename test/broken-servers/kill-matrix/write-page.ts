import type { Mutant } from "../index.ts";
import type { ProofRun } from "./proof-run.ts";
import { judgeMutant, type Judgement } from "./judge-mutant.ts";
import { kindOfCheck } from "./kind-of-check.ts";
import type { KillMatrix, Sighting } from "./sighting.ts";
import { unproven } from "./unproven.ts";

const sections: Readonly<Record<string, string>> = {
  R: "REST: answers",
  Q: "REST: requests",
  A: "Credentials",
  L: "Rate limits",
  S: "State",
  T: "Ports and paths",
  H: "WebSocket: the handshake",
  W: "WebSocket: messages",
  V: "WebSocket: time, limits, life",
  I: "Socket.IO",
};

interface Judged {
  readonly mutant: Mutant;
  readonly sighting: Sighting;
  readonly judgement: Judgement;
}

/** `docs/kill-matrix.md`, from what was seen: the same data give the same page. */
export function killMatrixPage(
  mutants: readonly Mutant[],
  matrix: KillMatrix,
  proof: readonly ProofRun[],
  budgetMinutes: number,
): string {
  const sightings = new Map(matrix.sightings.map((sighting) => [sighting.id, sighting]));
  const judged = mutants.flatMap((mutant): readonly Judged[] => {
    const sighting = sightings.get(mutant.id);
    return sighting === undefined ? [] : [{ mutant, sighting, judgement: judgeMutant(mutant, sighting) }];
  });
  return `${[
    ...heading(),
    ...summary(judged, matrix, proof, budgetMinutes),
    ...correctServers(proof),
    ...rows(judged),
    ...kinds(judged, matrix),
  ].join("\n")}\n`;
}

const heading = (): readonly string[] => [
  "# The kill matrix",
  "",
  "Why `sockwright test` can be trusted: servers that keep their contract, of which it finds nothing wrong, and servers that each break one promise, of",
  "which it must say so. Written by `npm run conformance:proof` (correct servers) and `npm run kill-matrix` (broken ones); do not edit it.",
  "The servers are in [`test/hand-written-servers/`](../test/hand-written-servers/) and import nothing of the toolkit; the switches that break",
  "them are in [`test/broken-servers/`](../test/broken-servers/) ([why](decisions/servers-that-break-one-promise.md)).",
  "",
];

function summary(
  judged: readonly Judged[],
  matrix: KillMatrix,
  proof: readonly ProofRun[],
  budgetMinutes: number,
): readonly string[] {
  const counted = judged.filter(({ judgement }) => judgement.outcome !== "equivalent");
  const count = (outcome: Judgement["outcome"]): number =>
    judged.filter(({ judgement }) => judgement.outcome === outcome).length;
  const named = count("named");
  const caught = named + count("noticed");
  const killing = new Set(counted.flatMap(({ sighting }) => sighting.red.map(kindOfCheck)));
  const all = Object.keys(matrix.kinds);
  const idle = all.filter((kind) => !killing.has(kind));
  const alone = counted.filter(({ judgement }) => judgement.outcome === "named" && judgement.others === 0).length;
  const leftOut = counted.filter(({ sighting }) => sighting.redWithout !== undefined);
  const living = leftOut.filter(({ sighting }) => sighting.redWithout?.length === 0).length;
  const alarms = proof.reduce((sum, { broken }) => sum + broken.length, 0);
  const asked = proof.reduce((sum, { kept, broken }) => sum + kept + broken.length, 0);
  const runs = proof.reduce((sum, { seeds }) => sum + seeds, 0);
  const falseOnEquivalent = judged.filter(
    ({ judgement }) => judgement.outcome === "equivalent" && judgement.red.length > 0,
  ).length;
  return [
    "| Gate | Found |",
    "|---|---|",
    `| 1. Correct servers: nothing wrong is found | ${proof.length === 0 ? "not asked yet" : `${alarms} false alarms in ${asked} answers, over ${runs} runs`} |`,
    `| 2. Every broken promise is noticed, by the check that names it | ${caught} of ${counted.length} noticed, ${named} of them by name |`,
    `| Changes that break nothing are left alone | ${falseOnEquivalent} false alarms at ${count("equivalent")} equivalent switches |`,
    `| 3. Every kind of check notices something | ${all.length - idle.length} of ${all.length} kinds; the rest are named below, with why |`,
    `| 4. Leave out the checks that name it, and it lives | ${alone} of ${named}; the rest other kinds of checks notice too, as the tables say |`,
    ...(leftOut.length === 0
      ? []
      : [
          `| Asked once more without all that turned red, nothing else does | ${living} of ${leftOut.length} that were asked so |`,
        ]),
    `| 5. Time | the broken servers take less than ${budgetMinutes} minutes with two processes, or the command fails |`,
    "",
  ];
}

function correctServers(proof: readonly ProofRun[]): readonly string[] {
  if (proof.length === 0) return [];
  return [
    "## Servers that keep their contract",
    "",
    "| Server | Time | Runs, each with a seed of its own | Checks | Kept in every run | At times inconclusive or not asked | Broken |",
    "|---|---|---|---|---|---|---|",
    ...proof.map(
      ({ server, time, seeds, checks, alwaysKept, broken }) =>
        `| ${server} | ${time} | ${seeds} | ${checks} | ${alwaysKept} | ${checks - alwaysKept} | ${broken.length === 0 ? "none" : broken.map((id) => `\`${id}\``).join(", ")} |`,
    ),
    "",
  ];
}

function rows(judged: readonly Judged[]): readonly string[] {
  return Object.entries(sections).flatMap(([letter, title]) => {
    const own = judged
      .filter(({ mutant }) => mutant.row.startsWith(letter))
      .toSorted((a, b) => (a.mutant.row < b.mutant.row ? -1 : a.mutant.row > b.mutant.row ? 1 : 0));
    if (own.length === 0) return [];
    const counted = own.filter(({ judgement }) => judgement.outcome !== "equivalent");
    const caught = counted.filter(({ judgement }) => judgement.outcome !== "survived").length;
    return [
      `## ${letter}: ${title}`,
      "",
      `${caught} of ${counted.length} are caught.`,
      "",
      "| Switch | The server … | Caught by |",
      "|---|---|---|",
      ...own.map(({ mutant, judgement }) => `| \`${mutant.id}\` | ${cell(mutant.breaks)} | ${words(judgement)} |`),
      "",
    ];
  });
}

function words(judgement: Judgement): string {
  const list = (kinds: readonly string[]): string => {
    const shown = kinds.slice(0, 4).map((kind) => `\`${kind}\``);
    return [...shown, ...(kinds.length > 4 ? [`${kinds.length - 4} more`] : [])].join(", ");
  };
  switch (judgement.outcome) {
    case "named":
      return `✔ ${list(judgement.kinds)}${judgement.others > 0 ? `, and ${judgement.others} checks of other kinds` : ""}`;
    case "noticed":
      return `≈ only by the way: ${list(judgement.kinds)}`;
    case "survived":
      return `**✘ survives**: ${cell(judgement.because ?? "not explained yet")}`;
    case "equivalent":
      return `○ equivalent: ${cell(judgement.because)}`;
  }
}

function kinds(judged: readonly Judged[], { kinds: known }: KillMatrix): readonly string[] {
  const counted = judged.filter(({ judgement }) => judgement.outcome !== "equivalent");
  const perMutant = counted.map(({ sighting }) => new Set(sighting.red.map(kindOfCheck)));
  return [
    "## Kinds of checks",
    "",
    "Gate 3 and gate 4 by kind: how many checks of the two contracts are of it, how many switches turn one of them red, and how many of these nothing else notices.",
    "What Socket.IO and WebSocket are asked by the same code is `channel/…`.",
    "",
    "| Kind | Checks | Switches | By it alone |",
    "|---|---|---|---|",
    ...Object.entries(known)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, checks]) => {
        const having = perMutant.filter((set) => set.has(kind));
        const alone = having.filter((set) => set.size === 1).length;
        const why = having.length === 0 ? ` (${cell(unproven[kind] ?? "no switch for it yet")})` : "";
        return `| \`${kind}\` | ${checks} | ${having.length}${why} | ${alone} |`;
      }),
  ];
}

/** A text in a cell of a table. */
const cell = (text: string): string => text.replaceAll("|", "\\|");
