import type { Example, JsonSchema, Message } from "../../model.ts";
import { follow } from "../follow.ts";
import { child, entriesOf, isMapping, itemsOf, sourceOf, textOf, type Mapping, type Place } from "../place.ts";
import type { Desk } from "../reader.ts";
import { readSchema } from "../schema.ts";
import { textAt } from "../values.ts";
import { field, fields, layersOf, type Layers } from "./layers.ts";

/** One message of a channel; `place` is the message itself, behind any `$ref`. */
export function readMessage(desk: Desk, channel: string, key: string, place: Place): Message {
  const layers = layersOf(desk, place);
  const headers = fields(layers, "headers").map((entry) => readPayload(desk, entry));
  const correlation = field(layers, "correlationId");
  const location =
    correlation.value === undefined ? "" : textAt(follow(desk.reader, correlation) ?? correlation, "location");
  const room = field(layers, "x-room").value;
  const subscription = readSubscription(field(layers, "x-subscription"));
  return {
    id: `${channel}.${key}`,
    key,
    name: textOf(field(layers, "name")) || key,
    channel,
    title: textOf(field(layers, "title")) || textOf(field(layers, "summary")),
    description: textOf(field(layers, "description")) || textOf(field(layers, "summary")),
    contentType: textOf(field(layers, "contentType")) || textAt(desk.root, "defaultContentType") || "application/json",
    payload: readPayload(desk, field(layers, "payload")),
    ...(headers.length > 0 && { headers: headers.length === 1 ? (headers[0] ?? true) : { allOf: headers } }),
    ...(location !== "" && { correlationId: location }),
    examples: readExamples(layers),
    ...(typeof room === "string" && { room }),
    ...(subscription && { subscription }),
    source: sourceOf(place),
  };
}

/** `x-subscription` of a message or operation. */
export function readSubscription(place: Place): Message["subscription"] {
  const key = textAt(place, "key");
  if (key === "") return undefined;
  return { key, effect: textAt(place, "effect") === "remove" ? "remove" : "add" };
}

/** A payload or headers: a schema, or `{schemaFormat, schema}`. */
function readPayload(desk: Desk, entry: Place): JsonSchema {
  if (!isMapping(entry.value) || !Object.hasOwn(entry.value, "schemaFormat")) return readSchema(desk, entry);
  const format = textAt(entry, "schemaFormat");
  if (isJsonSchemaFormat(format)) {
    const dialect = /openapi.*version=3\.0/.test(format) ? "openapi-3.0" : desk.dialect;
    const saysDraft = /version=(draft-)?2020-12/.test(format);
    return readSchema({ ...desk, dialect, ...(saysDraft && { saysDraft }) }, child(entry, "schema"));
  }
  const fix = "describe the payload in JSON Schema too, where it should be checked";
  desk.reader.report(
    "schema-format-not-read",
    child(entry, "schemaFormat"),
    `a schema in "${format}" cannot be read; the payload is taken as anything`,
    fix,
  );
  return true;
}

function isJsonSchemaFormat(format: string): boolean {
  return format === "" || /^application\/(schema|vnd\.(aai\.asyncapi|oai\.openapi)([;+]|$))/.test(format);
}

function readExamples(layers: Layers): readonly Example[] {
  return fields(layers, "examples").flatMap((list) =>
    itemsOf(list).flatMap((place): Example[] => {
      const payload = child(place, "payload");
      const headers = child(place, "headers").value;
      if (payload.value === undefined && headers === undefined) return [];
      const shown = payload.value === undefined ? place : payload;
      return [
        {
          name: textAt(place, "name"),
          summary: textAt(place, "summary"),
          value: payload.value ?? null,
          ...(isMapping(headers) && { headers: headers as Mapping }),
          source: sourceOf(shown),
        },
      ];
    }),
  );
}

/** The messages of a channel by key, with the place of the entry and the place behind its `$ref`s. */
export function messageEntries(
  desk: Desk,
  channel: Place,
): readonly { readonly key: string; readonly entry: Place; readonly place: Place }[] {
  return entriesOf(child(channel, "messages")).flatMap(([key, entry]) => {
    const place = follow(desk.reader, entry);
    if (place === undefined) return [];
    if (isMapping(place.value)) return [{ key, entry, place }];
    desk.reader.report("wrong-shape", place, `message "${key}" is no mapping`, "give it a `payload`");
    return [];
  });
}
