import { pick } from "./marks.ts";
import type { MessageSpec } from "./spec.ts";

/** A request that waits for its reply. */
export interface Inquiry {
  readonly replies: readonly string[];
  /** Its correlation id, where it has one. */
  readonly id: unknown;
  /** Whether nobody waits any more. */
  isOver?: boolean;
  resolve(payload: unknown): void;
  reject(error: unknown): void;
}

/** Of these requests, in the order in which they were sent, the one that a message answers. */
export function answeredBy(
  inquiries: Iterable<Inquiry>,
  key: string,
  message: MessageSpec | undefined,
  payload: unknown,
): Inquiry | undefined {
  const path = message?.id;
  // Where the wire carries no id, the next such message answers the request that has waited longest.
  return [...inquiries].find(
    ({ replies, id }) => replies.includes(key) && (!path || id === undefined || pick(path, payload) === id),
  );
}
