import type { HttpOperation } from "../../contract/index.ts";
import type { OutgoingRequest } from "./http-message.ts";

/** The requests that the contract says follow from an operation (OpenAPI 3.1 §4.8.18), `{$request.body#/…}` filled in. */
export function callbacksOf({ callbacks = [] }: HttpOperation, body: unknown): readonly OutgoingRequest[] {
  return callbacks.map(({ url, method }) => ({
    method: method.toUpperCase(),
    url: url.replace(/\{\$request\.body#(\/[^}]*)\}/g, (_, pointer: string) => String(pointed(body, pointer) ?? "")),
    body,
  }));
}

function pointed(value: unknown, pointer: string): unknown {
  let node = value;
  for (const step of pointer.split("/").slice(1)) {
    if (typeof node !== "object" || node === null) return undefined;
    node = (node as Readonly<Record<string, unknown>>)[step.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return node;
}
