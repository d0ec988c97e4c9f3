import { type Harbour, quayOrigin } from "../harbour.ts";
import { type Answer, problem } from "./answer.ts";
import { type KeptBerth, openBerthStore } from "./berth-store.ts";
import { listBerths } from "./list-berths.ts";
import { oneOf, textOf, wholeNumber } from "./parameters.ts";
import { quoteBerth } from "./quote-berth.ts";
import type { Route } from "./route.ts";
import type { NewBerth } from "./things.ts";

/** The operations on berths. */
export function berthRoutes(harbour: Harbour, basePath: string): readonly Route[] {
  const { breaks } = harbour;
  const store = openBerthStore(harbour);
  const hidden = new Set<string>();

  const etagOf = ({ serial, version }: KeptBerth): string => `"${serial}-${breaks("S05-etag-stays") ? 1 : version}"`;
  const tagged = (kept: KeptBerth): Record<string, string> => (breaks("R14-no-etag") ? {} : { etag: etagOf(kept) });

  const found = (id: string, serve: (kept: KeptBerth) => Answer): Answer => {
    const kept = hidden.has(id) ? undefined : store.find(id.toLowerCase());
    if (kept !== undefined) return serve(kept);
    return breaks("Q13-unknown-berth-null") ? { status: 200, body: null } : problem(404, `there is no berth ${id}`);
  };

  /** A path parameter that is no UUID names nothing. */
  const named = (id: string, serve: (kept: KeptBerth) => Answer): Answer =>
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? found(id, serve) : problem(400, `${id} is no UUID`);

  const read: Route = {
    operation: "readBerth",
    method: "GET",
    path: "/berths/{id}",
    access: "harbour:read",
    parameters: [{ name: "If-None-Match", in: "header", read: (text) => text }],
    serve: ({ params, values }) =>
      named(params["id"] ?? "", (kept) => {
        const isKnown = values["If-None-Match"] === etagOf(kept) && !breaks("S05-if-none-match-ignored");
        if (isKnown) return { status: 304, headers: tagged(kept) };
        const status = breaks("R12-berth-with-203") ? 203 : 200;
        return { status, headers: tagged(kept), body: quoteBerth(kept.berth, breaks) };
      }),
  };

  function create(body: unknown): Answer {
    const { id, created_at: createdAt } = body as { readonly id?: string; readonly created_at?: string };
    const kept = store.add(body as NewBerth, {
      ...(breaks("R20-id-from-client") && id !== undefined && { id }),
      ...(breaks("R20-created-at-from-client") && createdAt !== undefined && { createdAt }),
    });
    if (breaks("S02-new-berth-not-found")) hidden.add(kept.berth.id);
    const blank = breaks("R05-location-with-space") ? " " : "";
    const location = `${basePath}/berths/${blank}${kept.berth.id}`;
    return {
      status: breaks("R11-berth-made-with-200") ? 200 : 201,
      headers: { ...tagged(kept), ...(!breaks("R14-no-location") && { location }) },
      body: quoteBerth(kept.berth, breaks),
    };
  }

  const replaced = (kept: KeptBerth, body: unknown): Answer => {
    const changed = store.replace(kept, body as NewBerth);
    return { status: 200, headers: tagged(changed), body: quoteBerth(changed.berth, breaks) };
  };

  function replace(kept: KeptBerth, given: string | undefined, body: unknown): Answer {
    if (given === undefined) {
      return breaks("S05-if-match-not-needed") ? replaced(kept, body) : problem(428, "say which version with If-Match");
    }
    const tags = given.split(",").map((tag) => tag.trim());
    const isSame = tags.includes("*") || tags.includes(etagOf(kept)) || breaks("S05-if-match-ignored");
    return isSame ? replaced(kept, body) : problem(412, "the berth has changed since");
  }

  function remove(kept: KeptBerth): Answer {
    if (!breaks("S01-removed-berth-read") && !breaks("S01-removed-berth-listed")) store.remove(kept.berth.id);
    if (breaks("S01-removed-berth-listed")) hidden.add(kept.berth.id);
    return { status: breaks("R11-berth-removed-with-200") ? 200 : 204 };
  }

  return [
    {
      operation: "listBerths",
      method: "GET",
      path: "/berths",
      access: "harbour:read",
      parameters: [
        {
          name: "limit",
          in: "query",
          read: wholeNumber(1, breaks("Q03-page-of-51") ? 1000 : breaks("Q07-page-of-50-refused") ? 49 : 50),
        },
        { name: "cursor", in: "query", read: textOf(1, 200) },
        { name: "status", in: "query", read: oneOf("free", "occupied", "closed") },
      ],
      serve: ({ values }) => listBerths(harbour, store, values),
    },
    {
      operation: "createBerth",
      method: "POST",
      path: "/berths",
      access: "harbour:write",
      body: "berth",
      serve: ({ body }) => create(body),
    },
    {
      operation: "askBeforeBerths",
      method: "OPTIONS",
      path: "/berths",
      access: "anybody",
      parameters: [
        { name: "Origin", in: "header", required: true, read: (text) => text },
        { name: "Access-Control-Request-Method", in: "header", required: true, read: oneOf("GET", "POST") },
      ],
      serve: ({ headers }) => preflight(harbour, headers.origin),
    },
    read,
    {
      operation: "replaceBerth",
      method: "PUT",
      path: "/berths/{id}",
      access: "harbour:write",
      parameters: [{ name: "If-Match", in: "header", read: (text) => text }],
      body: "berth",
      serve: ({ params, values, body }) =>
        named(params["id"] ?? "", (kept) => replace(kept, values["If-Match"] as string | undefined, body)),
    },
    {
      operation: "removeBerth",
      method: "DELETE",
      path: "/berths/{id}",
      access: "harbour:write",
      serve: ({ params }) => named(params["id"] ?? "", remove),
    },
    ...(breaks("Q14-patch-served")
      ? [{ ...read, operation: "changeBerth", method: "PATCH", access: "harbour:write" } as const]
      : []),
  ];
}

/** What browsers ask before they call from another origin (Fetch standard, CORS protocol). */
function preflight({ breaks }: Harbour, origin: string | undefined): Answer {
  const isWelcome = origin === quayOrigin ? !breaks("T06-preflight-refused") : breaks("T06-all-origins");
  if (!isWelcome) return problem(403, `not from ${origin}`);
  return {
    status: 204,
    headers: {
      "access-control-allow-origin": origin ?? "",
      "access-control-allow-methods": "GET, POST",
      "access-control-allow-headers": "authorization, content-type",
    },
  };
}
