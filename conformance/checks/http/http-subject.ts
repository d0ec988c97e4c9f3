import type { Contract, Endpoint, HttpChannel, HttpOperation } from "../../../contract/index.ts";
import { type Check, checkId, type Level } from "../../check.ts";

/** One operation with where it is reached. */
export interface HttpSubject {
  readonly contract: Contract;
  readonly operation: HttpOperation;
  readonly channel: HttpChannel;
  readonly endpoint: Endpoint;
}

/** What checks of one operation differ in. */
export interface HttpCheck extends Pick<Check, "run"> {
  /** The last parts of the id. */
  readonly family: readonly string[];
  readonly level?: Level;
  /** Goes on after `MUST `. */
  readonly promise: string;
  readonly asks?: Check["asks"];
  readonly covers?: readonly string[];
  readonly needsMs?: number;
  readonly company?: Check["company"];
}

/** A check of an operation; its id begins with `http/<document>/<operation>`. */
export function httpCheck({ operation, endpoint }: HttpSubject, given: HttpCheck): Check {
  const { family, level = "MUST", promise, asks, covers = [], needsMs = 0, company = "any", run } = given;
  return {
    id: checkId("http", operation.document, operation.key, ...family),
    title: `${level} ${promise}`,
    asks: asks ?? operation.source,
    about: {
      system: operation.system,
      document: operation.document,
      ports: [endpoint.port],
      channel: operation.channel,
      operation: operation.id,
    },
    covers: [`operation:${operation.id}`, ...covers],
    needsMs,
    company,
    run,
  };
}

/** `POST /lots/{id}`, for sentences. */
export const called = ({ operation, endpoint }: HttpSubject): string =>
  `${operation.method.toUpperCase()} ${endpoint.path}`;
