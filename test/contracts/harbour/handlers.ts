import { defineHandlers, type Handlers, type HandlerWorld, type HttpHandlerReply } from "../../../index.ts";

type Row = Readonly<Record<string, unknown>>;

const problem = (status: number, title: string, code: string): HttpHandlerReply => ({
  status,
  headers: { "content-type": "application/problem+json" },
  body: { title, status, detail: title, code },
});

const count = ({ memory }: HandlerWorld, name: string): number => {
  const next = ((memory.get(name) as number | undefined) ?? 0) + 1;
  memory.set(name, next);
  return next;
};

/** What a document cannot say: what a cursor and a number stand for. */
const handlers: Handlers = defineHandlers({
  http: {
    listBerths({ query, world }) {
      const {
        limit = 20,
        cursor,
        status,
      } = Object.fromEntries(query) as { limit?: number; cursor?: string; status?: string };
      const all = world.rows("Berth").filter((row) => status === undefined || row["status"] === status);
      const from = cursor === undefined ? 0 : all.findIndex((row) => row["id"] === cursor) + 1;
      if (cursor !== undefined && from === 0) return problem(400, "Bad Request", "INVALID");
      const items = all.slice(from, from + limit);
      const isLast = from + items.length >= all.length;
      const body = { items, next_cursor: isLast ? null : items.at(-1)?.["id"] };
      return { status: 200, headers: { "x-total-count": String(all.length) }, body };
    },
  },
  emissions: {
    showPositions: (proposed: Row, { world }) => ({ ...proposed, seq: count(world, "positions") }),
  },
});
export default handlers;
