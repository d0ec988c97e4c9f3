import type { IncomingHttpHeaders } from "node:http";
import type { Access } from "./access.ts";
import type { Answer } from "./answer.ts";
import type { Parameter } from "./parameters.ts";
import type { RequestBody } from "./request-schemas.ts";

/** A request on its way to an operation. */
export interface Asked {
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

/** A request that an operation can work with. */
export interface Accepted extends Asked {
  readonly values: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** One operation of the API. */
export interface Route {
  readonly operation: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
  /** Below the base path: `/berths/{id}`. */
  readonly path: string;
  readonly access: Access;
  readonly parameters?: readonly Parameter[];
  readonly body?: RequestBody;
  serve(request: Accepted): Answer;
}

/** The parameters of a path that fits a template, or why it does not. */
export function matchPath(template: string, segments: readonly string[]): Readonly<Record<string, string>> | undefined {
  const wanted = template.split("/").slice(1);
  if (wanted.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, word] of wanted.entries()) {
    const segment = segments[index] ?? "";
    if (!word.startsWith("{")) {
      if (word !== segment) return undefined;
    } else if (segment === "") return undefined;
    else params[word.slice(1, -1)] = segment;
  }
  return params;
}
