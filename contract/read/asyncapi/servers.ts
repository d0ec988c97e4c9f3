import type { Server } from "../../model.ts";
import { readLimits, readSocketIo, readUpstreams } from "../extensions.ts";
import { follow } from "../follow.ts";
import { child, entriesOf, identityOf, isMapping, sourceOf, textOf, type Place } from "../place.ts";
import type { Desk } from "../reader.ts";
import { defaultPort, portProtocolOf, type ServerDraft, withRoles } from "../server-roles.ts";
import { serverVariables } from "../server-variables.ts";
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
  const variables = serverVariables(desk.reader, place);
  const [written, path] = [textAt(place, "host"), textAt(place, "pathname")];
  const host = variables.filled(written);
  const parsed = /^(\[[^\]]*\]|[^:/]*)(?::(\d+))?(\/.*)?$/.exec(host);
  if (protocol === "")
    report("wrong-shape", place, `server "${key}" has no \`protocol\``, "add one: `ws`, `wss`, `socketio`, `redis`, …");
  if (host === "" || parsed === null) {
    const wrong = child(place, host === "" && textAt(place, "url") !== "" ? "url" : "host");
    report("wrong-shape", wrong, `server "${key}" has no host that can be read`, hostAdvice(textOf(wrong)));
  }
  const socketio = readSocketIo(report, place);
  const limits = readLimits(report, place);
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
    pathname: basePath(`${parsed?.[3] ?? ""}/${variables.filled(path)}`),
    ...variables.usedIn(written, path),
    description: textAt(place, "description"),
    ...(Object.keys(limits).length > 0 && { limits }),
    ...(Object.keys(socketio).length > 0 && { socketio }),
    ...readUpstreams(place),
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

/** With one slash at the beginning and none at the end; `""` for the root. */
export function basePath(path: string): string {
  return `/${path}`.replaceAll(/\/{2,}/g, "/").replace(/\/$/, "");
}
