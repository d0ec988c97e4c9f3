import type { Body, MediaType } from "../../contract/index.ts";
import type { ParameterCarrier } from "../../contract/wire/index.ts";
import { called, type HttpSubject } from "../checks/http/http-subject.ts";
import { essenceOf, isJson, mediaFor, readJson } from "../checks/http/read-body.ts";
import { headerOf } from "../edges/http.ts";
import { promiseOf } from "../judge/family-words.ts";
import { faultsOf, wordsOf } from "../judge/judge-payload.ts";
import { familiesIn, type SchemaFamily, schemaFamilies } from "../judge/schema-family.ts";
import type { Check } from "../check.ts";
import { bodyOf } from "./answer-of.ts";
import { asksForCredential, credentialFault } from "./credential-fault.ts";
import type { RequestSeen } from "./happening.ts";
import { parameterFault } from "./parameter-fault.ts";
import type { PassiveFault } from "./tally.ts";

/** Something that every request of a client keeps or breaks. */
export interface RequestPromise {
  readonly family: readonly string[];
  /** Goes on after `MUST `. */
  readonly promise: string;
  readonly asks?: Check["asks"];
  /** `"credential"`: servers may well let it pass. */
  readonly about: "input" | "credential";
  readonly judge: (
    request: RequestSeen,
    params: ParameterCarrier["path"],
  ) => PassiveFault | undefined | "nothing to judge";
}

/** What the contract asks of whoever calls an operation. */
export function requestPromises(subject: HttpSubject): readonly RequestPromise[] {
  const { contract, operation } = subject;
  const promises: RequestPromise[] = [];
  const [parameter] = operation.parameters;
  if (parameter !== undefined)
    promises.push({
      family: ["request", "parameters"],
      promise: `give the parameters of ${called(subject)} as documented, as a client`,
      asks: parameter.source,
      about: "input",
      judge(request, params) {
        const carrier = carrierOf(request, params);
        for (const one of operation.parameters) {
          const fault = parameterFault(contract, one, carrier);
          if (fault !== undefined) return fault;
        }
        return undefined;
      },
    });
  if (asksForCredential(operation.security))
    promises.push({
      family: ["request", "credential"],
      promise: `bring a credential to ${called(subject)}, as a client`,
      about: "credential",
      judge: (request) => credentialFault(contract, operation.security, carrierOf(request, {})),
    });
  return operation.body === undefined ? promises : [...promises, ...bodyPromises(subject, operation.body)];
}

/** Where a request carries its parameters and credentials. */
export function carrierOf({ target, headers }: RequestSeen, path: ParameterCarrier["path"]): ParameterCarrier {
  const at = target.indexOf("?");
  return {
    path,
    query: new URLSearchParams(at < 0 ? "" : target.slice(at + 1)),
    header: (name) => headerOf(headers, name),
  };
}

function bodyPromises(subject: HttpSubject, body: Body): readonly RequestPromise[] {
  const { contract } = subject;
  const types = body.content.map(({ contentType }) => contentType).join(" or ");
  const json = body.content.filter(({ contentType }) => isJson(contentType));
  const promise = (
    family: readonly string[],
    words: string,
    judge: RequestPromise["judge"],
    asks: Check["asks"] = body.source,
  ): RequestPromise => ({
    family: ["request", ...family],
    promise: `${words}, as a client`,
    asks,
    about: "input",
    judge,
  });
  const promises = [
    promise(["body", "presence"], `send a body with ${called(subject)} where the contract asks for one`, (request) =>
      !request.isComplete
        ? "nothing to judge"
        : body.required && request.bodyBytes === 0
          ? { expected: `a body of ${types}`, got: "none" }
          : undefined,
    ),
    promise(["content-type"], `label the body of ${called(subject)} with a documented content type`, (request) => {
      if (request.bodyBytes === 0) return "nothing to judge";
      const got = headerOf(request.headers, "content-type");
      return mediaOf(body, request) === undefined ? { expected: types, got: got ?? "no Content-Type" } : undefined;
    }),
  ];
  if (json.length === 0) return promises;
  promises.push(
    promise(["body", "parse"], `send one JSON document as the body of ${called(subject)}`, (request) => {
      const reading = jsonOf(body, request);
      if (reading === undefined) return "nothing to judge";
      return reading.ok ? undefined : { expected: "one JSON document in UTF-8 (RFC 8259)", got: reading.why };
    }),
  );
  const found = new Map<SchemaFamily, MediaType>();
  for (const media of json)
    for (const family of familiesIn(contract, media.schema)) if (!found.has(family)) found.set(family, media);
  for (const family of schemaFamilies) {
    const media = found.get(family);
    if (media === undefined) continue;
    promises.push(
      promise(
        ["schema", family],
        `${promiseOf[family]} in the body of ${called(subject)}`,
        (request) => {
          const reading = jsonOf(body, request);
          const own = mediaOf(body, request);
          if (reading?.ok !== true || own === undefined) return "nothing to judge";
          const faults = faultsOf(contract, own.schema, reading.value, family);
          return faults[0] && { ...wordsOf(faults), pointer: faults[0].pointer };
        },
        media.source,
      ),
    );
  }
  return promises;
}

/** The documented media type that a request says its body is. */
function mediaOf({ content }: Body, { headers }: RequestSeen): MediaType | undefined {
  return mediaFor({ content }, headerOf(headers, "content-type"));
}

function jsonOf(body: Body, request: RequestSeen): ReturnType<typeof readJson> | undefined {
  const bytes = bodyOf(request);
  const media = mediaOf(body, request);
  if (bytes === undefined || bytes.length === 0 || media === undefined) return undefined;
  if (!isJson(essenceOf(headerOf(request.headers, "content-type") ?? ""))) return undefined;
  return readJson({ body: bytes });
}
