import { propertiesOf, resourcesOf } from "../../../contract/index.ts";
import type { Check } from "../../check.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { startDraft } from "./attempts.ts";
import { writeDraft } from "./draft.ts";
import { called, httpCheck, type HttpSubject } from "./http-subject.ts";
import { createRow } from "./known-rows.ts";
import { listAllRows } from "./list-all-rows.ts";
import { sizes } from "./paging.ts";
import { readJson } from "./read-body.ts";

/** Names by which documents say how many rows there are on all pages. */
const totals = /^(x-)?total([-_]?(count|items|results|rows|elements))?$/i;

/** How many rows a list says that there are, where it documents such a number: at least those that it shows. */
export function totalChecks(subject: HttpSubject): readonly Check[] {
  const { contract, operation } = subject;
  const resource = resourcesOf(contract).find(({ operations }) => operations.list === operation.id);
  const size = operation.parameters.find(({ in: place, name }) => place === "query" && sizes.test(name));
  const [success] = operation.responses.filter(({ status }) => status.startsWith("2"));
  const header = success?.headers.find(({ name }) => totals.test(name));
  const [media] = success?.content ?? [];
  const property = media && [...propertiesOf(contract, media.schema).keys()].find((name) => totals.test(name));
  const name = header?.name ?? property;
  if (resource === undefined || size === undefined || name === undefined) return [];
  return [
    httpCheck(subject, {
      family: ["state", "total"],
      level: "SHOULD",
      promise: `count every ${resource.name} in "${name}" of ${called(subject)}, and not those of a page`,
      asks: header?.source ?? operation.source,
      company: "alone",
      async run(asking) {
        for (let made = 0; made < 3; made += 1) if ((await createRow(asking, resource)) === undefined) break;
        const start = await startDraft(asking, subject);
        if (!start.ok) return notAsked(start.because);
        const question = writeDraft(asking, { ...start.draft, values: new Map(start.draft.values).set(size, 2) });
        const answer = await asking.http(question);
        if (answer.kind === "none" || answer.status >= 300) return notAsked("the list was not answered with a success");
        const reading = readJson(answer);
        const body = reading.ok ? (reading.value as Readonly<Record<string, unknown>> | null) : undefined;
        const said = Number(header === undefined ? body?.[name] : answer.header(name));
        if (!Number.isInteger(said)) return notAsked("it says no such number: that is a fault of its own");
        const rows = await listAllRows(asking, resource);
        if (rows.length <= 2) return notAsked("there are too few rows for two pages");
        return said >= rows.length
          ? kept
          : broken({
              expected: `${rows.length} or more, as many as are listed`,
              got: String(said),
              transcript: asking.transcript(),
            });
      },
    }),
  ];
}
