import type { ServerResponse } from "node:http";
import type { Breaks } from "../harbour.ts";
import type { Answer } from "./answer.ts";

/** Which operation answers to which method; there is none where the path is unknown. */
export interface Delivery {
  readonly operation?: string;
  readonly method: string;
}

/** Sends an answer, with its body as JSON in UTF-8. */
export function deliver(
  response: ServerResponse,
  answer: Answer,
  { operation, method }: Delivery,
  breaks: Breaks,
): void {
  const { status, headers = {}, body } = misdirected(answer, operation, method, breaks);
  const bytes = body === undefined ? undefined : encode(body, operation, breaks);
  const type = contentType(answer, operation, breaks);
  const all = {
    ...headers,
    ...(bytes !== undefined && { ...(type !== undefined && { "content-type": type }), "content-length": bytes.length }),
  };
  const isHead = method === "HEAD";
  if ((isHead && bytes !== undefined && breaks("R22-head-with-body")) || (status === 204 && breaks("R16-body-on-204")))
    return sendRaw(response, status, all, bytes ?? Buffer.from("{}"));
  response.writeHead(status, all);
  response.end(isHead ? undefined : bytes);
}

/** Answers that a broken harbour changes for whole operations or statuses. */
function misdirected(answer: Answer, operation: string | undefined, method: string, breaks: Breaks): Answer {
  const { status, headers = {}, body } = answer;
  const isProblem = answer.contentType === "application/problem+json";
  if (status === 200 && operation === "readBerth") {
    if (method === "HEAD" && breaks("R22-head-not-found")) return { ...answer, status: 404 };
    if (method === "HEAD" && breaks("R22-head-without-etag")) {
      const { etag: _, ...rest } = headers;
      return { ...answer, headers: rest };
    }
    if (breaks("R16-berth-empty")) return { status, headers };
  }
  if (status === 404 && breaks("R16-problem-empty")) return { status, headers };
  if (isProblem && breaks("R15-problem-without-code")) {
    const { code: _, ...rest } = body as Readonly<Record<string, unknown>>;
    return { ...answer, body: rest };
  }
  if (isProblem && status === 404 && breaks("R15-not-found-with-unknown-code"))
    return { ...answer, body: { ...(body as object), code: "OOPS" } };
  if (isProblem && breaks("R04-problem-extended"))
    return { ...answer, body: { ...(body as object), trace: "berths.ts:12" } };
  return answer;
}

function contentType(answer: Answer, operation: string | undefined, breaks: Breaks): string | undefined {
  const { contentType: type = "application/json" } = answer;
  if (type === "application/problem+json") return breaks("R13-problem-as-json") ? "application/json" : type;
  if (operation === "readBerth" && breaks("R13-berth-as-text")) return "text/plain";
  if (operation === "listBerths" && breaks("R13-page-without-type")) return undefined;
  return type;
}

function encode(body: unknown, operation: string | undefined, breaks: Breaks): Buffer {
  const text = JSON.stringify(body);
  const bytes = Buffer.from(text, "utf8");
  switch (operation) {
    case "readBerth":
      return breaks("R17-berth-cut-off") ? bytes.subarray(0, -1) : bytes;
    case "listBerths":
      return breaks("R17-byte-order-mark") ? Buffer.from(`\u{FEFF}${text}`, "utf8") : bytes;
    case "readBooking":
    case "createBooking":
      return breaks("R17-bytes-behind") ? Buffer.concat([bytes, Buffer.from("\n}")]) : bytes;
    case "readVessel":
    case "registerVessel":
      if (breaks("R21-utf8-twice")) return Buffer.from(bytes.toString("latin1"), "utf8");
      return breaks("R21-latin-1") ? Buffer.from(text, "latin1") : bytes;
    default:
      return bytes;
  }
}

/** What Node.js would not send: a body where HTTP has none (RFC 9110 §9.3.2, §15.3.5). */
function sendRaw(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string | number>>,
  bytes: Buffer,
): void {
  const lines = Object.entries({ ...headers, "content-length": bytes.length, connection: "close" });
  const head = `HTTP/1.1 ${status} Raw\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`;
  response.socket?.end(Buffer.concat([Buffer.from(head, "latin1"), bytes]));
}
