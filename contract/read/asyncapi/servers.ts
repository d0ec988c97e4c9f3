import type { Server, ServerVariable } from "../../model.ts";
import { readLimits, readSocketIo } from "../extensions.ts";
import { follow } from "../follow.ts";
import { child, entriesOf, identityOf, isMapping, itemsOf, sourceOf, textOf, type Place } from "../place.ts";
import type { Desk } from "../reader.ts";
import { defaultPort, portProtocolOf, type ServerDraft, withRoles } from "../server-roles.ts";
import { textAt } from "../values.ts";

/** A server with the place it is written at, so that channels and `security` can find it. */
export interface ReadServer {
  readonly server: Server;
  readonly place: Place;
}

/** The servers of an AsyncAPI 3 document, by the identity of the place they are written at. */
export function readServers(desk: Desk): ReadonlyMap<string, ReadServer> {
  const drafts = entriesOf(child(desk.root, "servers")).flatMap(([key, entry]) => {
    const place = follow(desk.reader, entry);
    if (place === undefined) return [];
    if (!isMapping(place.value)) {
      desk.reader.report("wrong-shape", place, `server "${key}" is no mapping`, "give it a `host` and a `protocol`");
      return [];
    }
    return [{ place, draft: readServer(desk, key, place) }];
  });
  const servers = withRoles(drafts.map(({ draft }) => draft));
  return new Map(
    drafts.flatMap(({ place }, index) =>
      servers[index] ? [[identityOf(place), { place, server: servers[index] }]] : [],
    ),
  );
}

function readServer(desk: Desk, key: string, place: Place): ServerDraft {
  const { report } = desk.reader;
  const protocol = textAt(place, "protocol");
  const host = filled(desk, place, textAt(place, "host"));
  const parsed = /^(\[[^\]]*\]|[^:/]*)(?::(\d+))?(\/.*)?$/.exec(host);
  if (protocol === "")
    report("wrong-shape", place, `server "${key}" has no \`protocol\``, "add one: `ws`, `wss`, `socketio`, `redis`, …");
  if (host === "" || parsed === null) {
    const written = child(place, host === "" && textAt(place, "url") !== "" ? "url" : "host");
    report("wrong-shape", written, `server "${key}" has no host that can be read`, hostAdvice(textOf(written)));
  }
  const socketio = readSocketIo(report, place);
  const limits = readLimits(report, place);
  const variables = variablesOf(desk, place, [textAt(place, "host"), textAt(place, "pathname")]);
  const version = child(place, "protocolVersion").value;
  return {
    id: `${desk.document}.${key}`,
    document: desk.document,
    system: desk.system,
    protocol,
    ...((typeof version === "string" || typeof version === "number") && { protocolVersion: String(version) }),
    host: (parsed?.[1] ?? host).replace(/^\[(.*)\]$/, "$1"),
    port: parsed?.[2] === undefined ? defaultPort(protocol) : Number(parsed[2]),
    ...(parsed?.[2] === undefined && portProtocolOf(protocol) === "socketio" && { isPortImplied: true }),
    pathname: basePath(`${parsed?.[3] ?? ""}/${filled(desk, place, textAt(place, "pathname"))}`),
    ...(variables.length > 0 && { variables }),
    description: textAt(place, "description"),
    ...(Object.keys(limits).length > 0 && { limits }),
    ...(Object.keys(socketio).length > 0 && { socketio }),
    source: sourceOf(place),
  };
}

/** AsyncAPI 2 had a `url`, and many write one into `host`. */
function hostAdvice(url: string): string {
  const [, scheme, host, path] = /^(?:([a-z][\w+.-]*):)?\/*([^/?#]+)([^?#]*)/i.exec(url) ?? [];
  if (host === undefined || /\s/.test(url)) return "write `host: localhost:9090`, without scheme";
  const fields = [
    `host: ${host}`,
    ...(path === undefined || path === "" || path === "/" ? [] : [`pathname: ${path}`]),
    ...(scheme === undefined ? [] : [`protocol: ${scheme}`]),
  ];
  return `AsyncAPI 3 writes the parts of a URL one by one: ${fields.map((field) => `\`${field}\``).join(", ")}`;
}

/** `{name}` replaced by the variable's default, its first allowed value or its first example. */
function filled(desk: Desk, server: Place, text: string): string {
  return text.replaceAll(/\{([^{}]+)\}/g, (written: string, name: string) => {
    const entry = child(child(server, "variables"), name);
    const variable = entry.value === undefined ? undefined : follow(desk.reader, entry);
    if (variable === undefined) {
      const fix = `declare it under \`variables\` of the server`;
      desk.reader.report(
        "variable-undeclared",
        server,
        `the server uses the variable "${name}", which it does not declare`,
        fix,
      );
      return written;
    }
    return valueOf(variable) ?? written;
  });
}

function valueOf(variable: Place): string | undefined {
  const values = [
    child(variable, "default"),
    ...itemsOf(child(variable, "enum")),
    ...itemsOf(child(variable, "examples")),
  ];
  return values.map(textOf).find((value) => value !== "");
}

/** The variables that a server's texts have, with what stands in their place. */
function variablesOf(desk: Desk, server: Place, texts: readonly string[]): readonly ServerVariable[] {
  const names = texts.flatMap((text) => [...text.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name));
  return [...new Set(names)].flatMap((name) => {
    const entry = child(child(server, "variables"), name);
    const variable = entry.value === undefined ? undefined : follow(desk.reader, entry);
    const value = variable && valueOf(variable);
    if (variable === undefined || value === undefined) return [];
    return [
      {
        name,
        value,
        values: itemsOf(child(variable, "enum")).map(textOf),
        description: textAt(variable, "description"),
      },
    ];
  });
}

/** With one slash at the beginning and none at the end; `""` for the root. */
export function basePath(path: string): string {
  return `/${path}`.replaceAll(/\/{2,}/g, "/").replace(/\/$/, "");
}
