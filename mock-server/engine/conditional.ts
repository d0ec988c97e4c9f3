import { sha256 } from "@noble/hashes/sha2.js";
import type { HttpOperation } from "../../contract/index.ts";
import { checkPayload } from "../../contract/payload/index.ts";
import type { CrudRole } from "./crud.ts";
import type { Situation } from "./dress.ts";
import type { HttpReply, HttpRequest } from "./http-message.ts";
import { type Problem, responseFor } from "./http-reply.ts";
import type { Row } from "./store.ts";
import type { World } from "./world.ts";

const encoder = new TextEncoder();

/** An entity tag of a representation: another one whenever it is another representation (RFC 9110 §8.8.3). */
function tagOf(representation: string): string {
  const digest = sha256(encoder.encode(representation));
  return `"${Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("")}"`;
}

/** The tags of a header as they are compared: `*` stands for any, and a weak one only counts where that is enough. */
const tagsIn = (header: string, weak: boolean): readonly string[] =>
  header
    .split(",")
    .map((tag) => tag.trim())
    .map((tag) => (weak ? tag.replace(/^W\//, "") : tag));

const matches = (header: string, tag: string, weak: boolean): boolean =>
  tagsIn(header, weak).some((one) => one === "*" || one === tag);

const takes = ({ parameters }: HttpOperation, name: string): boolean =>
  parameters.some((parameter) => parameter.in === "header" && parameter.name.toLowerCase() === name);

const has = ({ responses }: HttpOperation, wanted: string): boolean =>
  responses.some(({ status }) => status === wanted);

/** The row that the path of an operation on one row leads to. */
function rowAt({ table, role }: CrudRole, params: Readonly<Record<string, string>>): Row | undefined {
  if (role === "list" || role === "create") return undefined;
  const parents = table.resource.parents.map((name) => encodeURIComponent(params[name] ?? ""));
  return table.under(parents.join("/")).find(Object.values(params).at(-1));
}

/** Why a change is refused whose `If-Match` is not the tag of what is stored (RFC 9110 §13.1.1), where the contract documents it. */
export function preconditionProblem(
  role: CrudRole,
  operation: HttpOperation,
  { headers }: HttpRequest,
  params: Readonly<Record<string, string>>,
): Problem | undefined {
  const wanted = headers["if-match"];
  if (wanted === undefined || !(takes(operation, "if-match") || has(operation, "412"))) return undefined;
  const row = rowAt(role, params);
  // What is not there is not found, whatever else is asked.
  if (row === undefined) return undefined;
  const tag = tagOf(JSON.stringify(row));
  if (matches(wanted, tag, false)) return undefined;
  const detail = `it has another ETag: expected If-Match: ${tag}, got ${wanted}`;
  return { status: 412, title: "Precondition Failed", detail };
}

const tagging = new WeakMap<HttpOperation, boolean>();

/** Whether any answer has an `ETag`, found once for each operation. */
function isTagged(operation: HttpOperation): boolean {
  let is = tagging.get(operation);
  if (is === undefined) {
    is = operation.responses.some(({ headers }) => headers.some(({ name }) => name.toLowerCase() === "etag"));
    tagging.set(operation, is);
  }
  return is;
}

/** A success with the `ETag` that the contract documents for it; 304 where the client has it already and the contract documents that. */
export function withTag(
  world: World,
  role: CrudRole | undefined,
  operation: HttpOperation,
  { headers: asked }: HttpRequest,
  { reply, situation }: { readonly reply: HttpReply; readonly situation: Situation },
): HttpReply {
  if (!isTagged(operation)) return reply;
  const header = responseFor(operation, reply.status)?.headers.find(({ name }) => name.toLowerCase() === "etag");
  if (header === undefined || reply.status >= 300) return reply;
  const row = role && role.role !== "list" ? situation.rows.get(role.table.resource.schema) : undefined;
  const tag = tagOf(row === undefined ? reply.body : JSON.stringify(row));
  // Where tags look otherwise, what the document shows is all that is known.
  if (checkPayload(world.contract, header.schema, tag).length > 0) return reply;
  const known = asked["if-none-match"];
  if (known !== undefined && operation.method === "get" && has(operation, "304") && matches(known, tag, true))
    return { status: 304, headers: { etag: tag }, body: "" };
  return { ...reply, headers: { ...reply.headers, etag: tag } };
}
