import type { Callback, ServerRequest, Webhook } from "../../model.ts";
import { follow } from "../follow.ts";
import { child, entriesOf, itemsOf, sourceOf, textOf, type Place } from "../place.ts";
import type { Desk } from "../reader.ts";
import { textAt } from "../values.ts";
import { readBody, readResponses, type OperationNames } from "./bodies.ts";
import { methodsOf } from "./methods.ts";
import { readParameters } from "./parameters.ts";
import { readRequirements } from "./security.ts";

/** The requests that a server makes after an operation. */
export function readCallbacks(desk: Desk, operation: Place, names: OperationNames): readonly Callback[] {
  return callbacksOf(desk, operation).map(({ name, url, path, method, place }) => ({
    name,
    url,
    ...readRequest(desk, path, method, place, names),
  }));
}

/** The requests that a server makes to whoever registered for them. */
export function readWebhooks(desk: Desk, names: OperationNames): readonly Webhook[] {
  const { document, system } = desk;
  return webhooksOf(desk).map(({ key, name, path, method, place }) => ({
    id: `${document}.${key}`,
    key,
    document,
    system,
    name,
    ...readRequest(desk, path, method, place, names),
  }));
}

interface Request {
  readonly path: Place;
  readonly method: string;
  readonly place: Place;
}

/** Where the callbacks of an operation are written. */
export function callbacksOf(
  desk: Desk,
  operation: Place,
): readonly (Request & { readonly name: string; readonly url: string })[] {
  return entriesOf(child(operation, "callbacks")).flatMap(([name, entry]) => {
    const callback = follow(desk.reader, entry);
    if (callback === undefined) return [];
    return entriesOf(callback).flatMap(([url, item]) =>
      requestsOf(desk, url, item).map((request) => ({ name, url, ...request })),
    );
  });
}

/** Where the webhooks of a document are written, and what they are called. */
export function webhooksOf(desk: Desk): readonly (Request & { readonly key: string; readonly name: string })[] {
  return entriesOf(child(desk.root, "webhooks")).flatMap(([name, item]) =>
    requestsOf(desk, name, item).map((request) => ({
      key: textAt(request.place, "operationId") || `${request.method} ${name}`,
      name,
      ...request,
    })),
  );
}

function requestsOf(desk: Desk, key: string, item: Place): readonly Request[] {
  const path = key.startsWith("x-") ? undefined : follow(desk.reader, item);
  return path === undefined ? [] : methodsOf(path).map((entry) => ({ path, ...entry }));
}

function readRequest(desk: Desk, path: Place, method: string, place: Place, names: OperationNames): ServerRequest {
  const body = readBody(desk, child(place, "requestBody"));
  return {
    method,
    title: textAt(place, "summary") || textAt(path, "summary"),
    description: textAt(place, "description") || textAt(path, "description"),
    tags: itemsOf(child(place, "tags")).map(textOf),
    deprecated: child(place, "deprecated").value === true,
    parameters: readParameters(desk, child(path, "parameters"), child(place, "parameters")),
    ...(body && { body }),
    responses: readResponses(desk, child(place, "responses"), names),
    security: readRequirements(desk, child(place, "security")),
    source: sourceOf(place),
  };
}
