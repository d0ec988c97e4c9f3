import type { Server } from "../../model.ts";
import { basePath } from "../asyncapi/servers.ts";
import { readLimits, readUpstreams } from "../extensions.ts";
import { child, entriesOf, itemsOf, sourceOf, type Place } from "../place.ts";
import type { Desk } from "../reader.ts";
import { type Reach, reachOf } from "../server-reach.ts";
import { defaultPort, type ServerDraft, withRoles } from "../server-roles.ts";
import { serverVariables } from "../server-variables.ts";
import { textAt } from "../values.ts";

/** All servers of an OpenAPI document, and which of them a `servers` list means. */
export interface ServerTable {
  readonly servers: readonly Server[];
  /** Where a path is on the servers of the nearest of these holders (operation, path item, document) that lists any. */
  readonly reach: (path: string, ...holders: readonly Place[]) => Reach;
}

const implied = { url: "/" };

/** Reads `servers` of the document, of its paths and of their operations; `holders` are those that may have some, the document first. */
export function readServers(desk: Desk, holders: readonly Place[]): ServerTable {
  const lists = new Map<unknown, readonly ServerDraft[]>();
  let count = 0;
  for (const holder of holders) {
    const list = child(holder, "servers");
    const items = itemsOf(list);
    // A document without servers is served from where it lies: OpenAPI's own default. One of webhooks only is not served at all.
    const isImplied = items.length === 0 && holder === desk.root && (holders.length > 1 || !hasWebhooks(desk));
    const written = isImplied ? [{ ...desk.root, value: implied }] : items;
    if (written.length > 0)
      lists.set(
        holder.value,
        written.map((item) => readServer(desk, item, count++)),
      );
  }
  const servers = withRoles([...lists.values()].flat());
  const byId = new Map(servers.map((server) => [server.id, server]));
  const reach = (path: string, ...given: readonly Place[]): Reach => {
    const list = given.map(({ value }) => lists.get(value)).find((found) => found !== undefined) ?? [];
    const standing = list.flatMap(({ id }) => byId.get(id) ?? []);
    return reachOf(standing, servers, (pathname) => `${pathname}${path}`);
  };
  return { servers, reach };
}

const hasWebhooks = (desk: Desk): boolean => entriesOf(child(desk.root, "webhooks")).length > 0;

function readServer(desk: Desk, place: Place, index: number): ServerDraft {
  const written = textAt(place, "url");
  const variables = serverVariables(desk.reader, place);
  const url = variables.filled(written);
  const base = {
    id: `${desk.document}.${index}`,
    document: desk.document,
    system: desk.system,
    description: textAt(place, "description"),
  };
  const limits = readLimits(desk.reader.report, place);
  const parsed = parse(url);
  if (parsed === undefined && !url.includes("{")) {
    const fix = "write an absolute URL such as `http://localhost:9090/api`, or a path";
    desk.reader.report("server-url-invalid", child(place, "url"), `"${written}" is not a URL`, fix);
  }
  const protocol = parsed?.protocol.replace(/:$/, "") ?? "http";
  return {
    ...base,
    protocol,
    host: (parsed?.hostname ?? "localhost").replace(/^\[(.*)\]$/, "$1"),
    port: parsed?.port ? Number(parsed.port) : defaultPort(protocol),
    pathname: basePath(parsed?.pathname ?? ""),
    ...variables.usedIn(written),
    ...(Object.keys(limits).length > 0 && { limits }),
    ...readUpstreams(place),
    source: sourceOf(place),
  };
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url, "http://localhost");
  } catch {
    return undefined;
  }
}
