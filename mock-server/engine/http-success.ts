import type { HttpOperation } from "../../contract/index.ts";
import { preconditionProblem, withTag } from "./conditional.ts";
import { type CrudRole, applyCrud, shownRow } from "./crud.ts";
import type { Situation } from "./dress.ts";
import type { ParameterReading } from "./http-parameters.ts";
import type { HttpReply, HttpRequest } from "./http-message.ts";
import { notAcceptable } from "./http-misses.ts";
import { negotiate, plainProblem, type Problem, replyWith, responseFor } from "./http-reply.ts";
import { listBody } from "./list-body.ts";
import { ownReply } from "./own-reply.ts";
import { pageOf } from "./paging.ts";
import type { Preference } from "./prefer.ts";
import type { Identity } from "./security.ts";
import type { World } from "./world.ts";

/** A request that has passed every check. */
export interface Accepted {
  readonly operation: HttpOperation;
  readonly request: HttpRequest;
  readonly identity: Identity;
  readonly params: Readonly<Record<string, string>>;
  readonly parameters: ParameterReading;
  readonly body: unknown;
  readonly situation: Situation;
}

export type Answer =
  | { readonly ok: true; readonly reply: HttpReply; readonly situation: Situation }
  | { readonly ok: false; readonly reply: HttpReply }
  | { readonly ok: false; readonly problem: Problem };

const successes = new WeakMap<HttpOperation, number>();

/** The status of the first documented success; of whatever comes first where the document has none; 200 where it has nothing. */
export function successOf(operation: HttpOperation): number {
  let known = successes.get(operation);
  if (known === undefined) successes.set(operation, (known = findSuccess(operation)));
  return known;
}

function findSuccess({ responses }: HttpOperation): number {
  const found =
    responses.find(({ status }) => /^2\d\d$/.test(status)) ??
    responses.find(({ status }) => /^[23]/.test(status)) ??
    responses.find(({ status }) => /^[45]/.test(status));
  return found === undefined ? 200 : Number(found.status.replace(/XX$/i, "00"));
}

function documented(
  world: World,
  { operation, request, situation }: Accepted,
  status: number,
  given: { readonly situation?: Situation; readonly body?: unknown } = {},
): Answer {
  const response = responseFor(operation, status);
  const wish = { accept: request.headers["accept"] };
  const spoken = given.situation ?? situation;
  const reply = response && replyWith(world, status, response, spoken, wish, given.body);
  return reply === undefined
    ? { ok: false, reply: notAcceptable(operation, status) }
    : { ok: true, reply, situation: spoken };
}

/** Does what the operation means for the stored rows, and answers with what came of it. */
function stored(world: World, role: CrudRole, accepted: Accepted): Answer {
  const { operation, request, params, parameters, body, situation } = accepted;
  const result = applyCrud(world, role, { params, body, query: parameters.values }, situation);
  if (result.kind === "refused") {
    const title = { 400: "Bad Request", 404: "Not Found", 409: "Conflict" }[result.status];
    return { ok: false, problem: { status: result.status, title, detail: result.detail } };
  }
  const status = successOf(operation);
  const response = responseFor(operation, status);
  const media = response && negotiate(response.content, request.headers["accept"]);
  if (result.kind === "gone" || response === undefined || media === undefined) {
    return documented(world, accepted, status);
  }
  if (result.kind === "rows") {
    const page = pageOf(result.rows, parameters.values);
    return documented(world, accepted, status, { body: listBody(world, media, role.table, page, situation) });
  }
  const { schema, key: keyName } = role.table.resource;
  const isRow = typeof media.schema === "object" && media.schema["$ref"] === `#/schemas/${encodeURIComponent(schema)}`;
  const answer = documented(world, accepted, status, {
    situation: { ...situation, rows: new Map([[schema, result.row]]) },
    ...(isRow && { body: shownRow(world, role.table, result.row) }),
  });
  const hasLocation = response.headers.some(({ name }) => name.toLowerCase() === "location");
  if (!result.created || !hasLocation || !answer.ok) return answer;
  const location = `${request.path.replace(/\/$/, "")}/${encodeURIComponent(String(result.row[keyName]).toWellFormed())}`;
  return { ...answer, reply: { ...answer.reply, headers: { ...answer.reply.headers, location } } };
}

/** What the mock answers with when nobody wants anything else: stored rows where there are any, else the document's example. */
export function succeed(world: World, role: CrudRole | undefined, accepted: Accepted): Answer {
  const { operation, request, params } = accepted;
  const problem = role && preconditionProblem(role, operation, request, params);
  if (problem !== undefined) return { ok: false, problem };
  const answer = role === undefined ? documented(world, accepted, successOf(operation)) : stored(world, role, accepted);
  return answer.ok ? { ...answer, reply: withTag(world, role, operation, request, answer) } : answer;
}

/** The answer that a scenario has prepared for this request; undefined where there is none. */
export function prepared(world: World, accepted: Accepted): Answer | undefined {
  const { operation, situation } = accepted;
  const answer = world.stage.take(operation.id);
  if (answer === undefined) return undefined;
  const { status, body } = answer;
  if (body === undefined) return documented(world, accepted, status);
  const [media] = responseFor(operation, status)?.content ?? [];
  const headers = media && { "content-type": media.contentType };
  return { ok: true, reply: ownReply({ status, body, ...(headers && { headers }) }), situation };
}

function statusWithExample({ responses }: HttpOperation, example: string | undefined): number | undefined {
  const found = responses.find(({ content }) =>
    content.some(({ examples }) => examples.some(({ name }) => name === example)),
  );
  return found === undefined || found.status === "default" ? undefined : Number(found.status.replace(/XX$/i, "00"));
}

/** The response that a `Prefer` header asks for, as documented; nothing is stored and nothing else happens. */
export function preferred(world: World, prefer: Preference, accepted: Accepted): HttpReply {
  const { operation, request, situation } = accepted;
  const status = prefer.code ?? statusWithExample(operation, prefer.example) ?? successOf(operation);
  const response = responseFor(operation, status);
  if (response === undefined) {
    const known = operation.responses.map((one) => one.status).join(", ");
    const detail = `Prefer asks for ${status}, and the contract documents ${known}`;
    return plainProblem({ status: 400, title: "Bad Request", detail });
  }
  const wish = {
    accept: request.headers["accept"],
    ...(prefer.example !== undefined && { example: prefer.example }),
  };
  const plain = { ...situation, said: new Map<string, unknown>() };
  return replyWith(world, status, response, plain, wish) ?? notAcceptable(operation, status);
}
