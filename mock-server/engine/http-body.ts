import type { Body, Contract, HttpOperation, MediaType, Source } from "../../contract/index.ts";
import { checkParameter, payloadChecker } from "../../contract/payload/index.ts";
import { isDeeperThan, maxNesting, readText } from "../../contract/wire/index.ts";
import type { HttpRequest, RequestFault } from "./http-message.ts";
import { covers, isJson } from "./media-range.ts";
import { written } from "./written.ts";

export type BodyReading =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly kind: "missing" | "type" | "syntax" | "schema";
      readonly status: 400 | 415;
      readonly detail: string;
      readonly faults: readonly RequestFault[];
    };

const decoder = new TextDecoder("utf-8", { fatal: true });
const none: BodyReading = { ok: true, value: undefined };

const inBody = (source: Source, at: string, expected: string, got: string): RequestFault => ({
  in: "body",
  at,
  expected,
  got,
  contract: written(source),
});

/** The body of a request as a value, or why it is refused. */
export function readBody(contract: Contract, { body }: HttpOperation, request: HttpRequest): BodyReading {
  if (body === undefined) return none;
  if (request.body.length === 0) {
    if (!body.required) return none;
    const faults = [inBody(body.source, "", "a body", "nothing")];
    return { ok: false, kind: "missing", status: 400, detail: "the request has no body, and one is required", faults };
  }
  const given = request.headers["content-type"] ?? "application/octet-stream";
  const media = body.content.find(({ contentType }) => covers(contentType, given));
  if (media === undefined) return wrongType(body, given);
  if (covers("application/x-www-form-urlencoded", given)) return readForm(contract, media, request.body);
  if (!isJson(given)) return { ok: true, value: new TextDecoder().decode(request.body) };
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(request.body));
  } catch (error) {
    const reason = (error as Error).message;
    const faults = [inBody(body.source, "", "one JSON document in UTF-8", reason)];
    return { ok: false, kind: "syntax", status: 400, detail: `the body is not JSON: ${reason}`, faults };
  }
  if (request.body.length > 2 * maxNesting && isDeeperThan(value, maxNesting)) {
    const expected = `at most ${maxNesting} levels of lists and objects`;
    const deep = [inBody(media.source, "", expected, "more")];
    return {
      ok: false,
      kind: "syntax",
      status: 400,
      detail: `the body is nested too deeply: expected ${expected}`,
      faults: deep,
    };
  }
  const faults = payloadChecker(contract, media.schema)(value);
  if (faults.length === 0) return { ok: true, value };
  return {
    ok: false,
    kind: "schema",
    status: 400,
    detail: "the body does not match its schema",
    faults: faults.map(({ pointer, expected, got }) => inBody(media.source, pointer, expected, got)),
  };
}

function wrongType({ content, source }: Body, given: string): BodyReading {
  const expected = content.map(({ contentType }) => contentType).join(" or ");
  const faults = [{ in: "header", at: "Content-Type", expected, got: given, contract: written(source) } as const];
  const detail = `the body is ${given}, and the contract takes ${expected}`;
  return { ok: false, kind: "type", status: 415, detail, faults };
}

/** The list or object that a text is as JSON, else the text. */
function documentIn(text: string): unknown {
  const reading = /^\s*[[{]/.test(text) ? readText(text) : undefined;
  return reading?.ok ? reading.payload : text;
}

/** A form as the object that its schema describes: its texts become numbers and booleans where those are asked for. */
function readForm(contract: Contract, { schema, source }: MediaType, body: Uint8Array): BodyReading {
  const form = new URLSearchParams(new TextDecoder().decode(body));
  const texts = [...new Set(form.keys())].map((name): [string, string | string[]] => {
    const all = form.getAll(name);
    return [name, all.length > 1 ? all : (all[0] ?? "")];
  });
  const { value, faults } = checkParameter(contract, schema, Object.fromEntries(texts));
  if (faults.length === 0) return { ok: true, value };
  // An object in a form is written as JSON (OpenAPI 3.1 §4.8.15.1); a text may look like one, and goes before it.
  const parsed = texts.map(([name, given]) => [name, Array.isArray(given) ? given.map(documentIn) : documentIn(given)]);
  const read = checkParameter(contract, schema, Object.fromEntries(parsed) as Readonly<Record<string, unknown>>);
  if (read.faults.length === 0) return { ok: true, value: read.value };
  return {
    ok: false,
    kind: "schema",
    status: 400,
    detail: "the form does not match its schema",
    faults: faults.map(({ pointer, expected, got }) => inBody(source, pointer, expected, got)),
  };
}
