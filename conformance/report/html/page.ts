import { createHash } from "node:crypto";
import { rule, type Ruling } from "../../result.ts";
import { maskReport } from "../mask.ts";
import type { Report } from "../report.ts";
import { verdictOf } from "../verdict-of.ts";
import { coverageSection } from "./coverage-section.ts";
import { findings, others } from "./findings.ts";
import { markup, type Markup, nothing } from "./markup.ts";
import { style } from "./style.ts";

/**
 * A run as one HTML file that needs nothing else: no script, no request, and a policy that forbids both. Secrets are masked, and what documents
 * and servers say is text.
 */
export function reportAsHtml(given: Report): string {
  const report = maskReport(given);
  const { isRed, words } = verdictOf(report);
  const hash = createHash("sha256").update(style).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const head = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${isRed ? "Broken" : "Kept"}: conformance report</title>
<style>${style}</style>
</head>`;
  const body = markup`<body>
<header>
<h1 class="${isRed ? "fail" : "pass"}">${words}</h1>
<p class="soft">${report.documents.map(({ title, version }) => `${title} ${version}`).join(", ")}; ${report.day}; seed ${report.seed}</p>
${tiles(report)}
${contents(report)}
</header>
<main>
${findings(report)}
${coverageSection(report.coverage)}
${others(report)}
</main>
</body>`;
  return `${head}\n${body.text}\n</html>\n`;
}

function tiles({ results }: Report): Markup {
  const counts = Map.groupBy(results, (result) => rule(result));
  const kinds: readonly (readonly [Ruling, string])[] = [
    ["pass", "kept"],
    ["fail", "broken"],
    ["warning", "warnings"],
    ["waived", "waived"],
    ["not-asked", "not asked"],
    ["inconclusive", "inconclusive"],
  ];
  return markup`<ul class="tiles">${kinds.map(([ruling, word]) => {
    const count = counts.get(ruling)?.length ?? 0;
    return markup`<li><b${count > 0 ? markup` class="${ruling}"` : nothing}>${count}</b>${word}</li>`;
  })}</ul>`;
}

function contents({ results, waiverFaults }: Report): Markup {
  const has = (...rulings: readonly Ruling[]): boolean => results.some((result) => rulings.includes(rule(result)));
  const entries = [
    ["broken", "Broken"],
    ...(has("waived") || waiverFaults.length > 0 ? [["waivers", "Waivers"]] : []),
    ["coverage", "Coverage"],
    ...(has("not-asked", "inconclusive") ? [["silent", "Not asked"]] : []),
    ...(has("pass") ? [["kept", "Kept"]] : []),
  ] as const;
  return markup`<nav aria-label="Parts of this report"><ul>${entries.map(([id = "", name = ""]) => markup`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>`;
}
