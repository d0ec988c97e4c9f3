import { levelOf } from "../../check.ts";
import { type Result, rule } from "../../result.ts";
import type { WaiverFault } from "../../waive.ts";
import { type BrokenResult, type FailureGroup, groupFailures } from "../group-failures.ts";
import type { Report } from "../report.ts";
import { reproduce } from "../reproduce.ts";
import { shownOf, shrunkWords } from "../shown-of.ts";
import { markup, type Markup, nothing } from "./markup.ts";
import { timeline } from "./timeline.ts";

/** How much of a page may be timelines: what is more is in the JSON, and said to be there. */
const mostCharacters = 12_000_000;

/** What is broken, by cause, each with its timeline; what is waived; and the waivers that have to go. */
export function findings(report: Report): Markup {
  const timelineOf = timelines();
  const groups = groupFailures(report.results);
  const waived = report.results.filter((result): result is BrokenResult => rule(result) === "waived");
  return markup`<section aria-labelledby="broken"><h2 id="broken">Broken, by cause</h2>
${groups.length === 0 ? markup`<p>Nothing that was asked about is broken${waived.length === 0 ? "" : ", but for what is waived"}.</p>` : groups.map((group) => article(group, report, timelineOf))}
</section>
${waiverSection(waived, report.waiverFaults, timelineOf)}`;
}

type TimelineOf = (result: BrokenResult) => Markup;

function timelines(): TimelineOf {
  let left = mostCharacters;
  return ({ verdict }) => {
    const lines = shownOf(verdict);
    if (lines.length === 0) return markup`<p class="soft">Nothing crossed the wire.</p>`;
    const made = timeline(lines);
    if (made.text.length > left)
      return markup`<p class="soft">The timeline is left out, so that this page can be opened: --json has it.</p>`;
    left -= made.text.length;
    return made;
  };
}

function article({ first, others }: FailureGroup, report: Report, timelineOf: TimelineOf): Markup {
  const ruling = rule(first);
  return markup`<article class="is-${ruling}">
<h3><span class="${ruling}">${ruling === "fail" ? "FAIL" : "WARN"}</span> ${first.check.title}</h3>
${facts(first, report)}
<details><summary>Timeline</summary>${timelineOf(first)}</details>
${others.length === 0 ? nothing : markup`<details><summary>${others.length} more alike</summary><ul class="names">${others.map((one) => other(one, report, timelineOf))}</ul></details>`}
</article>`;
}

const other = (result: BrokenResult, report: Report, timelineOf: TimelineOf): Markup =>
  markup`<li><details><summary><code>${result.check.id}</code></summary>${facts(result, report)}${timelineOf(result)}</details></li>`;

function facts({ check, verdict, during }: BrokenResult, report: Report): Markup {
  const { file, line } = verdict.clause ?? check.asks;
  const { shell, replay } = reproduce(check.id, report, shownOf(verdict), during);
  const shrunk = shrunkWords(verdict);
  const where = verdict.pointer === undefined || verdict.pointer === "" ? "" : ` at ${verdict.pointer}`;
  return markup`<dl>
<dt>check</dt><dd><code>${check.id}</code></dd>
<dt>asked by</dt><dd><code>${file}:${line}</code></dd>
<dt>expected</dt><dd>${verdict.expected}</dd>
<dt>got</dt><dd>${verdict.got}${where}</dd>
${shrunk === undefined ? nothing : markup`<dt>shrunk</dt><dd>${shrunk}</dd>`}
${shell === undefined ? nothing : markup`<dt>see it</dt><dd><pre>${shell}</pre></dd>`}
${replay === undefined ? nothing : markup`<dt>again</dt><dd><pre>${replay}</pre></dd>`}
</dl>`;
}

function waiverSection(
  waived: readonly BrokenResult[],
  faults: readonly WaiverFault[],
  timelineOf: TimelineOf,
): Markup {
  if (waived.length + faults.length === 0) return nothing;
  const groups = [...Map.groupBy(waived, ({ waiver }) => waiver)].flatMap(([waiver, list]) =>
    waiver === undefined ? [] : [{ waiver, list }],
  );
  return markup`<section aria-labelledby="waivers"><h2 id="waivers">Waivers</h2>
${faults.map(
  ({ waiver, kind, message, fix }) => markup`<article class="is-fail">
<h3><span class="fail">${kind.toUpperCase()}</span> ${message}</h3>
<dl><dt>written at</dt><dd><code>${waiver.source.file}:${waiver.source.line}</code></dd><dt>do</dt><dd>${fix}</dd></dl>
</article>`,
)}
${groups.map(
  ({ waiver, list }) => markup`<article class="is-waived">
<h3><span class="waived">WAIVED</span> ${waiver.reason}</h3>
<dl><dt>owner</dt><dd>${waiver.owner}</dd><dt>until</dt><dd>${waiver.expires}</dd><dt>written at</dt><dd><code>${waiver.source.file}:${waiver.source.line}</code></dd></dl>
<ul class="names">${list.map((one) => markup`<li><details><summary><code>${one.check.id}</code></summary><p>expected ${one.verdict.expected}, got ${one.verdict.got}</p>${timelineOf(one)}</details></li>`)}</ul>
</article>`,
)}
</section>`;
}

/** Everything else: what was not asked or says nothing, by reason, and what is kept, by document. */
export function others({ results }: Report): Markup {
  const silent = results.flatMap(({ check, verdict }) => ("because" in verdict ? [{ check, verdict }] : []));
  const reasons = [
    ...Map.groupBy(
      silent,
      ({ verdict }) => `${verdict.outcome === "not-asked" ? "not asked" : verdict.outcome}: ${verdict.because}`,
    ),
  ];
  const kept = [
    ...Map.groupBy(
      results.filter((result) => rule(result) === "pass"),
      ({ check }) => check.about.document,
    ),
  ];
  return markup`${
    reasons.length === 0
      ? nothing
      : markup`<section aria-labelledby="silent"><h2 id="silent">Not asked, by reason</h2>
${reasons.toSorted(([, a], [, b]) => b.length - a.length).map(([reason, list]) => names(`${list.length} ${reason}`, list))}
</section>`
  }
${
  kept.length === 0
    ? nothing
    : markup`<section aria-labelledby="kept"><h2 id="kept">Kept, by document</h2>
${kept.map(([document, list]) => names(`${list.length} of ${document}`, list))}
</section>`
}`;
}

const names = (summary: string, list: readonly Pick<Result, "check">[]): Markup =>
  markup`<details><summary>${summary}</summary><ul class="names">${list.map(({ check }) => markup`<li><code>${check.id}</code>${levelOf(check) === "MUST" ? nothing : markup` <span class="soft">${levelOf(check)}</span>`}</li>`)}</ul></details>`;
