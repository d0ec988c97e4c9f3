import type { Coverage, CoveredClause } from "../../covered/measure-coverage.ts";
import { clauseName, kindName } from "../coverage-words.ts";
import { markup, type Markup } from "./markup.ts";

/** How much was reached, and what was not, by reason. */
export function coverageSection({ sums, clauses }: Coverage): Markup {
  const missed = clauses.flatMap((clause) => (clause.reached ? [] : [clause]));
  const reasons = [...Map.groupBy(missed, (clause) => `${kindName(clause)} not reached: ${clause.because}`)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return markup`<section aria-labelledby="coverage"><h2 id="coverage">Coverage of the contract</h2>
<table><thead><tr><th scope="col">Of</th><th scope="col">Reached</th><th scope="col" class="number">%</th></tr></thead><tbody>
${sums.map(
  (sum) =>
    markup`<tr><th scope="row">${kindName(sum)}</th><td><meter min="0" max="100" value="${sum.percent}" aria-label="${kindName(sum)}">${sum.percent} %</meter> <span class="soft">${sum.reached} of ${sum.total}</span></td><td class="number">${sum.percent}</td></tr>`,
)}
</tbody></table>
${reasons.map(
  ([reason, list]) =>
    markup`<details><summary>${list.length} ${reason}</summary><ul class="names">${list.map(entry)}</ul></details>`,
)}
</section>`;
}

const entry = (clause: CoveredClause): Markup =>
  markup`<li><code>${clauseName(clause)}</code> <span class="soft">${clause.source.file}:${clause.source.line}</span></li>`;
