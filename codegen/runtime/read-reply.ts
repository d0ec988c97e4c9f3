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
  const type = essence(headers.get("content-type") ?? "");
  const bytes = await response.arrayBuffer();
  const { body, problem } = readBody(bytes, type);
  const answer: Answer = { status, headers, body };
  if (!contents) return { answer };
  const documented = Object.keys(contents);
  if (documented.length === 0) return { answer: { ...answer, body: undefined }, content: {} };
  const contentType =
    documented.find((one) => essence(one) === type) ?? documented.find((one) => covers(essence(one), type));
  if (contentType === undefined)
    return { answer, content: {}, problem: `content type ${type || "none"} in place of ${documented.join(", ")}` };
  const content = contents[contentType] ?? {};
  return { answer: { ...answer, contentType }, content, ...(problem !== undefined && { problem }) };
}

/** A content type without its parameters. */
const essence = (contentType: string): string => contentType.split(";", 1).join("").trim().toLowerCase();

const covers = (range: string, type: string): boolean =>
  range === "*/*" || (range.endsWith("/*") && type.startsWith(range.slice(0, -1)));

function readBody(bytes: ArrayBuffer, type: string): { body?: unknown; problem?: string } {
  const isJson = /[/+]json$/.test(type);
  if (!isJson && !/^text\/|[/+]xml$|x-www-form-urlencoded$/.test(type))
    return bytes.byteLength > 0 ? { body: new Blob([bytes], { type }) } : {};
  const text = new TextDecoder().decode(bytes);
  if (!isJson) return { body: text };
  try {
    return { body: JSON.parse(text) as unknown };
  } catch {
    return { body: text, problem: "the body is not JSON" };
  }
}
