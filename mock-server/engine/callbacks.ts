import {
  type Callback,
  type HttpOperation,
  type JsonSchema,
  propertiesOf,
  resolveSchema,
} from "../../contract/index.ts";
import { checkPayload } from "../../contract/payload/index.ts";
import { readExpression } from "../../contract/wire/index.ts";
import type { Situation } from "./dress.ts";
import type { OutgoingRequest } from "./http-message.ts";
import { isJson } from "./media-range.ts";
import type { World } from "./world.ts";

/** A URL of a callback, with what it takes from the request filled in (OpenAPI 3.1 §4.8.20.4). */
function urlOf({ url }: Callback, payload: unknown): string {
  return url.replace(/\{\$request\.body#([^}]*)\}/g, (_, pointer: string) => {
    const value = readExpression(`$message.payload#${pointer}`, { payload });
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  });
}

/**
 * The body of a callback: the request's own where that fits; else the documented one, with the things that were posted in its list
 * of things.
 */
function bodyOf(world: World, callback: Callback, posted: unknown, situation: Situation): unknown {
  const media = callback.body?.content.find(({ contentType }) => isJson(contentType));
  if (media === undefined || checkPayload(world.contract, media.schema, posted).length === 0) return posted;
  const documented = world.composer.compose(media, situation);
  if (typeof documented !== "object" || documented === null || !Array.isArray(posted)) return documented;
  for (const [name, property] of propertiesOf(world.contract, media.schema)) {
    const list = withPosted(world, property, (documented as Readonly<Record<string, unknown>>)[name], posted);
    const body = list && { ...documented, [name]: list };
    if (body !== undefined && checkPayload(world.contract, media.schema, body).length === 0) return body;
  }
  return documented;
}

/** The posted entries, each completed from the example of the list. */
function withPosted(
  world: World,
  schema: JsonSchema,
  example: unknown,
  posted: readonly unknown[],
): unknown[] | undefined {
  const resolved = resolveSchema(world.contract, schema).schema;
  if (typeof resolved !== "object" || resolved["items"] === undefined || !Array.isArray(example)) return undefined;
  const known = propertiesOf(world.contract, resolved["items"] as JsonSchema);
  return posted.map((entry) => ({
    ...(example[0] as object | undefined),
    ...Object.fromEntries(Object.entries(entry ?? {}).filter(([name]) => known.size === 0 || known.has(name))),
  }));
}

/** The requests that the contract says follow from an operation (OpenAPI 3.1 §4.8.18). */
export function callbacksOf(
  world: World,
  { callbacks = [] }: HttpOperation,
  posted: unknown,
  situation: Situation,
): readonly OutgoingRequest[] {
  return callbacks.map((callback) => ({
    method: callback.method.toUpperCase(),
    url: urlOf(callback, posted),
    body: bodyOf(world, callback, posted, situation),
  }));
}
