import type { Harbour } from "../harbour.ts";
import { type Answer, problem } from "./answer.ts";
import type { BerthStore, KeptBerth } from "./berth-store.ts";
import { quoteBerth } from "./quote-berth.ts";

const writeCursor = (serial: number): string => Buffer.from(`after ${serial}`).toString("base64url");

function readCursor(cursor: string): number | undefined {
  const serial = /^after (\d+)$/.exec(Buffer.from(cursor, "base64url").toString("utf8"))?.[1];
  return serial === undefined ? undefined : Number(serial);
}

/** A page of the berths; the cursor says after which it begins, so that what comes and goes meanwhile does not matter. */
export function listBerths({ breaks }: Harbour, store: BerthStore, values: Readonly<Record<string, unknown>>): Answer {
  const { limit = 20, cursor, status } = values as { limit?: number; cursor?: string; status?: string };
  const all = store
    .all()
    .filter(({ berth }) => status === undefined || berth.status === status)
    // The first three were there before anybody came.
    .filter(({ serial }) => serial <= 3 || !breaks("S02-new-berth-not-listed"));
  const after = cursor === undefined ? 0 : readCursor(cursor);
  if (after === undefined) return problem(400, "the cursor is none of ours");
  const rest = restAfter(all, after, breaks);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const isLast = page.length === rest.length || last === undefined || breaks("S04-ends-early");
  const items = page.map(({ berth }) => quoteBerth(berth, breaks));
  const total = breaks("S04-total-of-the-page") ? page.length : all.length;
  return {
    status: 200,
    headers: { "x-total-count": breaks("R14-total-in-words") ? "many" : String(total) },
    body: {
      items: breaks("R02-items-as-object") ? { ...items } : items,
      ...(!breaks("R01-next-cursor-missing") && { next_cursor: isLast ? null : writeCursor(last.serial) }),
    },
  };
}

function restAfter(all: readonly KeptBerth[], after: number, breaks: Harbour["breaks"]): readonly KeptBerth[] {
  if (breaks("S04-cursor-ignored")) return all;
  const from = all.findIndex(({ serial }) => serial > after);
  if (from < 0) return [];
  if (breaks("S04-last-comes-again") && after > 0) return all.slice(from - 1);
  if (breaks("S04-one-is-skipped") && after > 0) return all.slice(from + 1);
  return all.slice(from);
}
