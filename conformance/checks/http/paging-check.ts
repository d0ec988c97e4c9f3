import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import type { HttpResponse } from "../../edges/http.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { startDraft } from "./attempts.ts";
import { writeDraft } from "./draft.ts";
import { called, httpCheck, type HttpSubject } from "./http-subject.ts";
import { createRow } from "./known-rows.ts";
import { resourcesIn } from "./resources-in.ts";
import { readJson } from "./read-body.ts";
import { rowsIn } from "./rows-in.ts";

/** Names by which documents page: how many, and where to go on. */
const sizes = /^(limit|page_?size|per_?page|first|count)$/i;
const cursors = /^(cursor|after|page_?token|next_?token|continuation_?token|starting_?after)$/i;
const pages = /^page(_?number)?$/i;
const nextNames = /^(next|next_?cursor|cursor|next_?page_?token|end_?cursor|continuation_?token)$/i;

/** How many pages are walked. */
const mostPages = 8;

/** Pages of a list, where an operation documents how to ask for them: every row once. */
export function pagingChecks(subject: HttpSubject): readonly Check[] {
  const query = subject.operation.parameters.filter(({ in: place }) => place === "query");
  const size = query.find(({ name }) => sizes.test(name));
  const cursor = query.find(({ name }) => cursors.test(name));
  const page = query.find(({ name }) => pages.test(name));
  const resource = resourcesIn(subject.contract).find(({ operations }) => operations.list === subject.operation.id);
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
            const missing = await unlisted(asking, seen.size);
            return missing === undefined ? kept : broken({ ...missing, transcript });
          }
          position = next;
        }
        return seen.size > 2 ? kept : notAsked("there are too few rows for two pages");
      },
    }),
  ];

  /** What the pages have left out, where the list as a whole can be had at once. */
  async function unlisted(asking: Asking, count: number): Promise<{ expected: string; got: string } | undefined> {
    if (resource === undefined) return undefined;
    const start = await startDraft(asking, subject);
    if (!start.ok) return undefined;
    const answer = await asking.http(writeDraft(asking, start.draft));
    const whole = answer.kind === "response" ? rowsIn(answer, resource).length : 0;
    return whole > count ? { expected: `${whole} rows over all pages`, got: `${count}` } : undefined;
  }
}

/** Where an answer says to go on; undefined on the last page. */
function nextIn(response: HttpResponse): string | undefined {
  const reading = readJson(response);
  const find = (value: unknown, depth: number): string | undefined => {
    if (typeof value !== "object" || value === null || Array.isArray(value) || depth > 2) return undefined;
    for (const [name, entry] of Object.entries(value)) {
      if (nextNames.test(name) && (typeof entry === "string" || typeof entry === "number") && entry !== "")
        return String(entry);
      const deeper = find(entry, depth + 1);
      if (deeper !== undefined) return deeper;
    }
    return undefined;
  };
  return reading.ok ? find(reading.value, 0) : undefined;
}
