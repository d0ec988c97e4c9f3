import type { Body, Link, MediaType, Response } from "../../model.ts";
import { follow } from "../follow.ts";
import { child, entriesOf, identityOf, isMapping, sourceOf, textOf, type Place } from "../place.ts";
import type { Desk } from "../reader.ts";
import { readSchema } from "../schema.ts";
import { textAt } from "../values.ts";
import { readExamples, readHeaders } from "./parameters.ts";

/** Ids of a document's operations, as links name them. */
export interface OperationNames {
  /** By `operationId`. */
  readonly byId: ReadonlyMap<string, string>;
  /** By the identity of the place. */
  readonly byPlace: ReadonlyMap<string, string>;
}

/** A request body. */
export function readBody(desk: Desk, entry: Place): Body | undefined {
  const place = entry.value === undefined ? undefined : follow(desk.reader, entry);
  if (place === undefined || !isMapping(place.value)) return undefined;
  return {
    required: child(place, "required").value === true,
    content: readContent(desk, child(place, "content")),
    source: sourceOf(place),
  };
}

function readContent(desk: Desk, holder: Place): readonly MediaType[] {
  return entriesOf(holder).flatMap(([contentType, entry]): MediaType[] => {
    const place = follow(desk.reader, entry);
    if (place === undefined) return [];
    const partTypes = entriesOf(child(place, "encoding")).flatMap(([part, encoding]) => {
      const type = textAt(encoding, "contentType");
      return type === "" ? [] : [[part, type] as const];
    });
    return [
      {
        contentType,
        schema: readSchema(desk, child(place, "schema")),
        ...(partTypes.length > 0 && { partTypes: Object.fromEntries(partTypes) }),
        examples: readExamples(desk, place),
        source: sourceOf(place),
      },
    ];
  });
}

/** The responses of an operation, in document order. */
export function readResponses(desk: Desk, holder: Place, names: OperationNames): readonly Response[] {
  return entriesOf(holder).flatMap(([status, entry]): Response[] => {
    if (status.startsWith("x-")) return [];
    const place = follow(desk.reader, entry);
    if (place === undefined || !isMapping(place.value)) return [];
    if (!/^([1-5]\d\d|[1-5]XX|default)$/i.test(status)) {
      const fix = "write a status code such as `200`, a range such as `4XX`, or `default`";
      desk.reader.report("wrong-shape", entry, `"${status}" is no status code`, fix);
    }
    return [
      {
        status: /^default$/i.test(status) ? "default" : status.toUpperCase(),
        description: textAt(place, "description"),
        headers: readHeaders(desk, child(place, "headers")),
        content: readContent(desk, child(place, "content")),
        links: readLinks(desk, child(place, "links"), names),
        source: sourceOf(place),
      },
    ];
  });
}

function readLinks(desk: Desk, holder: Place, names: OperationNames): readonly Link[] {
  return entriesOf(holder).flatMap(([name, entry]): Link[] => {
    const place = follow(desk.reader, entry);
    if (place === undefined || !isMapping(place.value)) return [];
    const operation = linkedOperation(desk, place, names);
    if (operation === undefined) {
      const target = textAt(place, "operationId") || textAt(place, "operationRef");
      const fix = "name an `operationId` of this document, or give an `operationRef` to one of its operations";
      desk.reader.report(
        "unknown-operation",
        place,
        `the link "${name}" leads to "${target}", which is no operation of this document`,
        fix,
      );
      return [];
    }
    const parameters = child(place, "parameters").value;
    return [{ name, operation, parameters: isMapping(parameters) ? parameters : {}, source: sourceOf(place) }];
  });
}

function linkedOperation(desk: Desk, link: Place, names: OperationNames): string | undefined {
  const id = textAt(link, "operationId");
  if (id !== "") return names.byId.get(id);
  const ref = textOf(child(link, "operationRef"));
  if (ref === "") return undefined;
  const target = follow(desk.reader, { ...child(link, "operationRef"), value: { $ref: ref } });
  return target && names.byPlace.get(identityOf(target));
}
