import { resourcesOf } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import type { HttpResponse } from "../../edges/http.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { startDraft } from "./attempts.ts";
import { writeDraft } from "./draft.ts";
import { called, httpCheck, type HttpSubject } from "./http-subject.ts";
import { createRow } from "./known-rows.ts";
import { listAllRows } from "./list-all-rows.ts";
import { cursors, nextIn, pages, sizes } from "./paging.ts";
import { rowsIn } from "./rows-in.ts";

/** How many pages are walked. */
const mostPages = 8;

/** Pages of a list, where an operation documents how to ask for them: every row once. */
export function pagingChecks(subject: HttpSubject): readonly Check[] {
  const query = subject.operation.parameters.filter(({ in: place }) => place === "query");
  const size = query.find(({ name }) => sizes.test(name));
  const cursor = query.find(({ name }) => cursors.test(name));
  const page = query.find(({ name }) => pages.test(name));
  const resource = resourcesOf(subject.contract).find(({ operations }) => operations.list === subject.operation.id);
  if (resource === undefined || size === undefined || (cursor ?? page) === undefined) return [];

  const ask = async (asking: Asking, position: string | undefined): Promise<HttpResponse | string> => {
    const start = await startDraft(asking, subject);
    if (!start.ok) return start.because;
    const values = new Map(start.draft.values).set(size, 2);
    const where = cursor ?? page;
    if (where !== undefined && position !== undefined) values.set(where, position);
    const answer = await asking.http(writeDraft(asking, { ...start.draft, values }));
    if (answer.kind === "none") return answer.why;
    return answer.status < 300 ? answer : `page ${position ?? "1"} was answered with ${answer.status}`;
  };

  return [
    httpCheck(subject, {
      family: ["state", "pagination"],
      promise: `show every ${resource.name} once over the pages of ${called(subject)}`,
      asks: (cursor ?? page)?.source ?? subject.operation.source,
      company: "alone",
      async run(asking) {
        for (let made = 0; made < 3; made += 1) if ((await createRow(asking, resource)) === undefined) break;
        const seen = new Map<string, number>();
        let position: string | undefined = cursor === undefined ? "1" : undefined;
        for (let number = 1; number <= mostPages; number += 1) {
          const response = await ask(asking, position);
          if (typeof response === "string") return notAsked(response);
          const rows = rowsIn(response, resource);
          const transcript = asking.transcript();
          if (rows.length > 2)
            return broken({
              expected: `at most 2 rows, as "${size.name}" asks`,
              got: `${rows.length} rows`,
              transcript,
            });
          for (const { key } of rows) {
            const earlier = seen.get(JSON.stringify(key));
            if (earlier !== undefined)
              return broken({
                expected: "rows that no page before has shown",
                got: `${JSON.stringify(key)} on page ${earlier} and on page ${number}`,
                transcript,
              });
            seen.set(JSON.stringify(key), number);
          }
          const next = cursor === undefined ? (rows.length > 0 ? String(number + 1) : undefined) : nextIn(response);
          if (next === undefined) {
            return sameAsAtOnce(asking, [...seen.keys()], true);
          }
          position = next;
        }
        return seen.size > 2
          ? sameAsAtOnce(asking, [...seen.keys()], false)
          : notAsked("there are too few rows for two pages");
      },
    }),
  ];

  /** Whether a list that is asked for at once shows the same rows; in its beginning, where not all pages were walked. */
  async function sameAsAtOnce(asking: Asking, keys: readonly string[], isAll: boolean): Promise<Verdict> {
    if (resource === undefined) return kept;
    const rows = (await listAllRows(asking, resource)).map(({ key }) => JSON.stringify(key));
    const whole = isAll ? rows : rows.slice(0, keys.length);
    const at = whole.findIndex((key, index) => key !== keys[index]);
    const known = new Set(keys);
    const skipped = whole.find((key) => !known.has(key));
    // Lists without an order of their own may come in another one; a row that no page has shown was skipped.
    if (at === -1 || skipped === undefined) return kept;
    return broken({
      expected: `${skipped} on one of the pages`,
      got: "pages without it",
      transcript: asking.transcript(),
    });
  }
}
