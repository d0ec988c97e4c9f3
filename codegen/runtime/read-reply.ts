import type { Answer } from "./rest.ts";
import type { MessageSpec } from "./spec.ts";

type Replies = Readonly<Record<string, Readonly<Record<string, MessageSpec>>>>;

export interface ReadReply {
  readonly answer: Answer;
  /** What the contract says of this status and content type; absent where it does not list the status. */
  readonly content?: MessageSpec;
  /** Why the body cannot be what the contract says. */
  readonly problem?: string;
}

/** A response as the contract's `replies` understand it. */
export async function readReply(response: Response, replies: Replies): Promise<ReadReply> {
  const { status, headers } = response;
  const contents = replies[status] ?? replies[`${Math.floor(status / 100)}XX`] ?? replies["default"];
  const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { body, problem } = readBody(bytes, type);
  const answer: Answer = { status, headers, ...(body !== undefined && { body }) };
  if (!contents) return { answer };
  const known = Object.keys(contents);
  const content = contents[type] ?? contents[known.find((range) => covers(range, type)) ?? ""];
  if (known.length === 0) return { answer, content: {} };
  if (!content)
    return { answer, content: {}, problem: `content type ${type || "none"} in place of ${known.join(", ")}` };
  return { answer, content, ...(problem !== undefined && { problem }) };
}

const covers = (range: string, type: string): boolean =>
  range === "*/*" || (range.endsWith("/*") && type.startsWith(range.slice(0, -1)));

function readBody(bytes: Uint8Array, type: string): { body?: unknown; problem?: string } {
  if (bytes.length === 0) return {};
  const isJson = /[/+]json$/.test(type);
  if (!isJson && !/^text\/|xml$/.test(type)) return { body: bytes };
  const text = new TextDecoder().decode(bytes);
  if (!isJson) return { body: text };
  try {
    return { body: JSON.parse(text) as unknown };
  } catch {
    return { body: text, problem: "not JSON" };
  }
}
