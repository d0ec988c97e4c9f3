import type { Resource } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import { startDraft } from "./attempts.ts";
import { writeDraft } from "./draft.ts";
import { cursors, nextIn, pages, sizes } from "./paging.ts";
import { type KnownRow, rowsIn } from "./rows-in.ts";
import { httpSubjects } from "./subjects.ts";

/** How many pages are walked. */
const mostPages = 20;

/** The rows of a list over all its pages, asked for in pages as large as the contract allows. */
export async function listAllRows(asking: Asking, resource: Resource): Promise<readonly KnownRow[]> {
  const subject = httpSubjects(asking.contract).get(resource.operations.list ?? "");
  const start = subject && (await startDraft(asking, subject));
  if (subject === undefined || start?.ok !== true) return [];
  const query = subject.operation.parameters.filter(({ in: place }) => place === "query");
  const size = query.find(({ name }) => sizes.test(name));
  const where = query.find(({ name }) => cursors.test(name)) ?? query.find(({ name }) => pages.test(name));
  const isCursor = where !== undefined && cursors.test(where.name);
  const most = typeof size?.schema === "object" ? size.schema["maximum"] : undefined;
  const found: KnownRow[] = [];
  let position: string | undefined;
  for (let number = 1; number <= mostPages; number += 1) {
    const values = new Map(start.draft.values);
    if (size !== undefined && typeof most === "number") values.set(size, most);
    if (where !== undefined && position !== undefined) values.set(where, position);
    const answer = await asking.http(writeDraft(asking, { ...start.draft, values }));
    if (answer.kind === "none" || answer.status >= 300) break;
    const rows = rowsIn(answer, resource);
    found.push(...rows);
    position = where === undefined || rows.length === 0 ? undefined : isCursor ? nextIn(answer) : String(number + 1);
    if (position === undefined) break;
  }
  return found;
}
