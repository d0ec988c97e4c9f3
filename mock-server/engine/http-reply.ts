import type { HttpOperation, JsonSchema, MediaType, Response } from "../../contract/index.ts";
import { checkPayload } from "../../contract/payload/index.ts";
import type { Situation } from "./dress.ts";
import { propertiesOf, resolveSchema } from "./look-ups.ts";
import { covers, isJson } from "./media-range.ts";
import type { HttpReply, RequestFault } from "./http-message.ts";
import type { World } from "./world.ts";

export interface ReplyWish {
  /** Media ranges of the `Accept` header; anything when absent. */
  readonly accept: string | undefined;
  /** Name of the example to answer with. */
  readonly example?: string;
}

const responses = new WeakMap<HttpOperation, Map<number, Response | undefined>>();

/** The documented response for a status: itself, its range (`4XX`), else `default`; looked for once. */
export function responseFor(operation: HttpOperation, status: number): Response | undefined {
  let known = responses.get(operation);
  if (known === undefined) responses.set(operation, (known = new Map()));
  if (!known.has(status)) known.set(status, findResponse(operation, status));
  return known.get(status);
}

function findResponse(operation: HttpOperation, status: number): Response | undefined {
  const find = (key: string): Response | undefined =>
    operation.responses.find((response) => response.status.toUpperCase() === key);
  return find(String(status)) ?? find(`${String(status)[0]}XX`) ?? find("DEFAULT");
}

/** The media type that the caller likes best among those documented; undefined when none of them will do (RFC 9110 §12.5.1). */
export function negotiate(content: readonly MediaType[], accept: string | undefined): MediaType | undefined {
  if (accept === undefined || accept.trim() === "") return content[0];
  const ranges = accept
    .split(",")
    .map((part) => {
      const [range = "*/*", ...parameters] = part.split(";").map((piece) => piece.trim());
      return { range, quality: Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  for (const { range } of ranges) {
    const found = content.find(({ contentType }) => covers(range, contentType));
    if (found !== undefined) return found;
  }
  return undefined;
}

function headersOf(world: World, response: Response, situation: Situation): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { name, schema, examples, required, source } of response.headers) {
    if (!required && examples.length === 0 && (typeof schema !== "object" || schema["example"] === undefined)) continue;
    const value = world.composer.compose({ schema, examples, source }, situation);
    headers[name.toLowerCase()] = typeof value === "string" ? value : JSON.stringify(value);
  }
  return headers;
}

/** A documented response: composed from its examples, or with `body` where the world knows better. */
export function replyWith(
  world: World,
  status: number,
  response: Response,
  situation: Situation,
  wish: ReplyWish,
  body?: unknown,
): HttpReply | undefined {
  const headers = headersOf(world, response, situation);
  if (response.content.length === 0 || status === 204 || status === 304) return { status, headers, body: "" };
  const named =
    wish.example === undefined
      ? undefined
      : response.content.find(({ examples }) => examples.some(({ name }) => name === wish.example));
  const media = named ?? negotiate(response.content, wish.accept);
  if (media === undefined) return undefined;
  const value = body === undefined ? world.composer.compose(media, situation, wish.example) : body;
  headers["content-type"] = media.contentType.includes("*") ? "text/plain" : media.contentType;
  return {
    status,
    headers,
    body: typeof value === "string" && !isJson(media.contentType) ? value : JSON.stringify(value),
  };
}

export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly faults?: readonly RequestFault[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** What faults look like from outside (RFC 9457 §3.2: extension members of a problem). */
function problemMembers({ status, title, detail, faults = [] }: Problem): Record<string, unknown> {
  const errors = faults.map(({ in: place, at, expected, got, contract }) => ({
    in: place,
    ...(place === "body" ? { pointer: at } : { parameter: at }),
    detail: `expected ${expected}, got ${got}`,
    contract,
  }));
  return { type: "about:blank", title, status, detail, ...(errors.length > 0 && { errors }) };
}

/** A problem in the problem format of RFC 9457, for what the contract has no words for. */
export function plainProblem(problem: Problem): HttpReply {
  return {
    status: problem.status,
    headers: { ...problem.headers, "content-type": "application/problem+json" },
    body: JSON.stringify(problemMembers(problem)),
  };
}

const detailName = /^(?:message|detail|description|error_description|reason)$/i;

function isOpen(world: World, schema: JsonSchema): boolean {
  const resolved = resolveSchema(world.contract, schema).schema;
  return (
    typeof resolved !== "object" ||
    (resolved["additionalProperties"] !== false && resolved["unevaluatedProperties"] !== false)
  );
}

/**
 * A refusal in the shape that the operation documents for this status, with the reason in its words and, where the shape is open,
 * the members of a problem (RFC 9457) beside them; else a plain problem.
 */
export function refusal(
  world: World,
  operation: HttpOperation | undefined,
  problem: Problem,
  situation: Situation,
): HttpReply {
  const response = operation && responseFor(operation, problem.status);
  const media = response?.content.find(({ contentType }) => isJson(contentType));
  if (response === undefined || media === undefined) return plainProblem(problem);
  const base = world.composer.compose(media, { ...situation, said: new Map() }, situationName[problem.status]);
  if (typeof base !== "object" || base === null || Array.isArray(base)) return plainProblem(problem);
  const members = problemMembers(problem);
  const properties = propertiesOf(world.contract, media.schema);
  const own = Object.fromEntries(
    Object.entries(base).map(([name, value]) => [
      name,
      properties.has(name) && name in members ? members[name] : detailName.test(name) ? problem.detail : value,
    ]),
  );
  const candidates = isOpen(world, media.schema) ? [{ ...own, ...members, ...own }, own, base] : [own, base];
  const body =
    candidates.find((candidate) => checkPayload(world.contract, media.schema, candidate).length === 0) ?? base;
  const headers = { ...headersOf(world, response, situation), ...problem.headers, "content-type": media.contentType };
  return { status: problem.status, headers, body: JSON.stringify(body) };
}

/** Names under which documents keep the examples of a situation. */
const situationName: Readonly<Record<number, string>> = {
  400: "invalid",
  401: "unauthorized",
  403: "forbidden",
  404: "not-found",
  409: "conflict",
  422: "invalid",
  429: "rate-limit",
};
