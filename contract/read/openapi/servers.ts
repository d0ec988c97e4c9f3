import type { Server, ServerVariable } from "../../model.ts";
import { basePath } from "../asyncapi/servers.ts";
import { readLimits } from "../extensions.ts";
import { child, entriesOf, itemsOf, sourceOf, textOf, type Place } from "../place.ts";
import type { Desk } from "../reader.ts";
import { type Reach, reachOf } from "../server-reach.ts";
import { defaultPort, type ServerDraft, withRoles } from "../server-roles.ts";
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
  const url = filled(desk, place, written);
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
  const variables = variablesOf(place, written);
  const protocol = parsed?.protocol.replace(/:$/, "") ?? "http";
  return {
    ...base,
    protocol,
    host: (parsed?.hostname ?? "localhost").replace(/^\[(.*)\]$/, "$1"),
    port: parsed?.port ? Number(parsed.port) : defaultPort(protocol),
    pathname: basePath(parsed?.pathname ?? ""),
    ...(variables.length > 0 && { variables }),
    ...(Object.keys(limits).length > 0 && { limits }),
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

function filled(desk: Desk, server: Place, text: string): string {
  return text.replaceAll(/\{([^{}]+)\}/g, (written: string, name: string) => {
    const variable = child(child(server, "variables"), name);
    if (variable.value === undefined) {
      const fix = "declare it under `variables` of the server, with a `default`";
      desk.reader.report(
        "variable-undeclared",
        server,
        `the server uses the variable "${name}", which it does not declare`,
        fix,
      );
      return written;
    }
    return valueOf(variable) || written;
  });
}

function valueOf(variable: Place): string {
  const fallback = child(variable, "default").value;
  return typeof fallback === "string" || typeof fallback === "number"
    ? String(fallback)
    : textOf(child(child(variable, "enum"), 0));
}

/** The variables of a URL, with what stands in their place. */
function variablesOf(server: Place, url: string): readonly ServerVariable[] {
  const names = [...url.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  return [...new Set(names)].flatMap((name) => {
    const variable = child(child(server, "variables"), name);
    if (variable.value === undefined) return [];
    const values = itemsOf(child(variable, "enum")).map(textOf);
    return [{ name, value: valueOf(variable), values, description: textAt(variable, "description") }];
  });
}
