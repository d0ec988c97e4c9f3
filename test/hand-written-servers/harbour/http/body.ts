import type { IncomingMessage } from "node:http";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { Breaks } from "../harbour.ts";
import { type Answer, problem } from "./answer.ts";
import { type RequestBody, requestSchemas } from "./request-schemas.ts";

/** The largest body that is read, in bytes. */
const maxBytes = 16_384;

/** The bytes of a body; what is beyond the limit is read and forgotten, so that the answer arrives. */
export async function readBytes(request: IncomingMessage, breaks: Breaks): Promise<Buffer | "too-large"> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBytes || breaks("Q18-large-body-taken")) chunks.push(chunk);
  }
  return size > maxBytes && !breaks("Q18-large-body-taken") ? "too-large" : Buffer.concat(chunks);
}

export type BodyReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Answer };

/** Reads bodies as the operations of the harbour want them. */
export type BodyReader = (wanted: RequestBody, type: string | undefined, bytes: Buffer) => BodyReading;

const refused = (refusal: Answer): BodyReading => ({ ok: false, refusal });
const typeOf = (header: string | undefined): string => (header ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

export function bodyReader(breaks: Breaks): BodyReader {
  const schemas = requestSchemas(breaks);
  const bodies = compiled(schemas, breaks("Q02-number-in-text"));
  const forms = compiled(schemas, true);

  function readForm(bytes: Buffer, validate: ValidateFunction | undefined): BodyReading {
    const form: unknown = Object.fromEntries(new URLSearchParams(bytes.toString("utf8")));
    return validate?.(form) === true ? { ok: true, value: form } : refused(invalid(validate));
  }

  return (wanted, header, bytes) => {
    if (bytes.length === 0) {
      if (breaks("Q15-no-body-taken") && wanted === "berth") return refused({ status: 200, body: {} });
      return refused(problem(400, "a body is required"));
    }
    const type = typeOf(header);
    const isForm = wanted === "complaint" && !(breaks("Q12-json-for-form") && type === "application/json");
    const isTaken = type === "application/json" || (type === "text/plain" && breaks("Q12-text-taken"));
    if (isForm ? type !== "application/x-www-form-urlencoded" : !isTaken)
      return refused(problem(415, `"${type}" is not taken here`));
    if (isForm) return readForm(bytes, forms.get(wanted));
    let value: unknown;
    try {
      value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch {
      if (breaks("Q11-malformed-500")) return refused(problem(500, "the body could not be read"));
      if (breaks("Q11-malformed-taken")) return refused({ status: 200, body: {} });
      return refused(problem(400, "the body is not JSON in UTF-8"));
    }
    const fault = failure(value, bytes, breaks);
    if (fault !== undefined) return refused(problem(500, fault));
    const validate = bodies.get(wanted);
    if (validate?.(value) === true) return { ok: true, value };
    if (breaks("Q06-refused-with-200") && wanted === "booking")
      return refused({ status: 200, body: { accepted: false } });
    return refused(invalid(validate));
  };
}

function compiled(
  schemas: Readonly<Record<string, object>>,
  coerceTypes: boolean,
): ReadonlyMap<string, ValidateFunction> {
  const ajv = new Ajv2020({ coerceTypes, strict: false, validateFormats: true });
  formats.default(ajv);
  return new Map(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]));
}

function invalid(validate: ValidateFunction | undefined): Answer {
  const [error] = validate?.errors ?? [];
  return problem(400, `${error?.instancePath || "the body"} ${error?.message ?? "does not fit"}`);
}

/** What makes a broken harbour stumble over a body that it has read. */
function failure(value: unknown, bytes: Buffer, breaks: Breaks): string | undefined {
  if (breaks("Q09-fails-at-longest-berth") && (value as { length_m?: unknown } | null)?.length_m === 450)
    return "the berth is too long for its column";
  if (breaks("Q09-fails-at-emoji") && /[\u{10000}-\u{10FFFF}]/u.test(bytes.toString("utf8")))
    return "a letter could not be stored";
  if (breaks("Q09-fails-at-deep-nesting") && /(?:[[{][^[\]{}]*){100}/.test(bytes.toString("utf8")))
    return "the stack is exhausted";
  return undefined;
}
