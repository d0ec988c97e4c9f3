import type { Channel, Contract, Endpoint } from "../../contract/index.ts";
import { canonicalPath, canonicalText } from "./canonical-path.ts";

/** The channels found at one path, with the values of its parameters. */
export interface Route {
  readonly channels: readonly { readonly channel: Channel; readonly params: Readonly<Record<string, string>> }[];
}

export interface Router {
  /** What the contract describes at `path` on a port; undefined when nothing is, `"malformed"` when the path cannot be decoded. */
  find(port: number, path: string): Route | "malformed" | undefined;
  /** Paths of a port in document order, to help someone who took a wrong one. */
  paths(port: number): readonly string[];
}

interface Template {
  readonly channel: Channel;
  readonly matcher: RegExp;
  readonly names: readonly string[];
  /** The group of the matcher that holds each of them. */
  readonly groups: readonly number[];
  readonly parameters: number;
  /** How long its texts are together. */
  readonly literals: number;
}

const noParams: Readonly<Record<string, string>> = {};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What a value in the styles `label` and `matrix` begins with (OpenAPI 3.1, "Style Values"), as something to look ahead for. */
function beginningOf({ parameters }: Channel, name: string | undefined): string {
  const style = parameters.find((parameter) => parameter.name === name)?.style;
  return style === "label" ? "(?=\\.)" : style === "matrix" ? `(?=${canonicalText(";")})` : "";
}

function compile(channel: Channel, { path }: Endpoint): Template {
  const names: string[] = [];
  const groups: number[] = [];
  // Texts at even places, parameters between them.
  const pieces = path.split(/\{([^}]+)\}/);
  // What lies behind a proxy has paths of its own: there the last parameter takes the rest, slashes included.
  const takesRest = channel.protocol === "http" && channel.proxy !== undefined;
  let source = escape(canonicalText(pieces[0] ?? ""));
  let group = 1;
  for (let index = 1; index < pieces.length; index += 2) {
    const after = canonicalText(pieces[index + 1] ?? "");
    // Nothing stands between two parameters but what the style of the second one begins with.
    const text = after === "" ? beginningOf(channel, pieces[index + 2]) : escape(after);
    const isLast = index + 2 >= pieces.length;
    names.push(pieces[index] ?? "");
    if (isLast || after.includes("/")) {
      groups.push(group);
      source += (isLast && takesRest ? "(.*)" : "([^/]+)") + text;
      group += 1;
    } else {
      // Several in one segment: each ends where the text after it comes first, and that is never tried anew, or a long path that
      // does not fit would be tried in more ways than there is time for.
      groups.push(group + 1);
      source += `(?=(([^/]+?)${text}))\\${group}`;
      group += 2;
    }
  }
  const literals = pieces.filter((_, index) => index % 2 === 0).join("").length;
  return { channel, matcher: new RegExp(`^${source}$`), names, groups, parameters: names.length, literals };
}

/** Finds channels by port and path, faithful to the documents: a literal path wins over a template, fewer parameters over more. */
export function routerOf(contract: Contract): Router {
  const literal = new Map<string, Channel[]>();
  const templates = new Map<number, Template[]>();
  const paths = new Map<number, string[]>();

  for (const channel of contract.channels) {
    if (channel.protocol === "socketio") continue;
    for (const endpoint of channel.endpoints) {
      paths.set(endpoint.port, [...(paths.get(endpoint.port) ?? []), endpoint.path]);
      if (endpoint.path.includes("{")) {
        templates.set(endpoint.port, [...(templates.get(endpoint.port) ?? []), compile(channel, endpoint)]);
      } else {
        const key = `${endpoint.port} ${canonicalText(endpoint.path)}`;
        literal.set(key, [...(literal.get(key) ?? []), channel]);
      }
    }
  }
  for (const list of templates.values()) list.sort((a, b) => a.parameters - b.parameters || b.literals - a.literals);

  return {
    paths: (port) => paths.get(port) ?? [],
    find(port, asked) {
      let path: string;
      try {
        path = canonicalPath(asked);
      } catch {
        return "malformed";
      }
      const exact = literal.get(`${port} ${path}`)?.map((channel) => ({ channel, params: noParams })) ?? [];
      const found: { channel: Channel; params: Readonly<Record<string, string>> }[] = [...exact];
      for (const { channel, matcher, names, groups } of templates.get(port) ?? []) {
        // A literal path hides templates of its own protocol, not those of another one.
        if (found.some((other) => other.channel.protocol === channel.protocol)) continue;
        const match = matcher.exec(path);
        if (match === null) continue;
        const values = groups.map((group) => decodeURIComponent(match[group] ?? ""));
        found.push({ channel, params: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""])) });
      }
      return found.length === 0 ? undefined : { channels: found };
    },
  };
}
