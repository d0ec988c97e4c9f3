import { defineHandlers, type Handlers, type HandlerWorld, type HttpHandlerReply } from "../../../index.ts";

type Row = Readonly<Record<string, unknown>>;

const problem = (
  status: number,
  title: string,
  code: string,
  headers: Record<string, string> = {},
): HttpHandlerReply => ({
  status,
  headers: { "content-type": "application/problem+json", ...headers },
  body: { title, status, detail: title, code },
});

/** How often a berth was changed. */
const versionsIn = ({ memory }: HandlerWorld): Map<unknown, number> =>
  kept(memory, "versions", () => new Map<unknown, number>());

function kept<Value>(memory: Map<string, unknown>, name: string, make: () => Value): Value {
  if (!memory.has(name)) memory.set(name, make());
  return memory.get(name) as Value;
}

const count = ({ memory }: HandlerWorld, name: string): number => {
  const next = ((memory.get(name) as number | undefined) ?? 0) + 1;
  memory.set(name, next);
  return next;
};

const etagOf = (world: HandlerWorld, id: unknown): string => `"${versionsIn(world).get(id) ?? 1}"`;
const berthOf = (world: HandlerWorld, id: unknown): Row | undefined =>
  world.rows("Berth").find((row) => row["id"] === id);

/** What a document cannot say: what a cursor, an ETag, a key and a number stand for. */
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
    readBerth({ params, headers, world }) {
      const berth = berthOf(world, params["id"]);
      if (berth === undefined) return undefined;
      const etag = etagOf(world, berth["id"]);
      if (headers["if-none-match"] === etag) return { status: 304, headers: { etag } };
      return { status: 200, headers: { etag }, body: berth };
    },
    replaceBerth({ params, headers, body, world }) {
      const berth = berthOf(world, params["id"]);
      if (berth === undefined) return undefined;
      if (headers["if-match"] !== etagOf(world, berth["id"]))
        return problem(412, "Precondition Failed", "PRECONDITION_FAILED");
      const { id, created_at } = berth;
      const changed = { ...(body as Row), id, created_at };
      versionsIn(world).set(id, (versionsIn(world).get(id) ?? 1) + 1);
      world.put("Berth", changed);
      return { status: 200, headers: { etag: etagOf(world, id) }, body: changed };
    },
  },
  emissions: {
    showPositions: (proposed: Row, { world }) => ({ ...proposed, seq: count(world, "positions") }),
  },
});
export default handlers;
