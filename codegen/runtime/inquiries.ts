import { pick } from "./marks.ts";
import type { MessageSpec } from "./spec.ts";

/** A request that waits for its reply. */
export interface Inquiry {
  readonly replies: readonly string[];
  /** Its correlation id, where it has one. */
  readonly id: unknown;
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
  for (const inquiry of inquiries) {
    if (!inquiry.replies.includes(key)) continue;
    // Where the wire carries no id, the next such message answers the request that has waited longest.
    if (path === undefined || inquiry.id === undefined || pick(path, payload) === inquiry.id) return inquiry;
  }
  return undefined;
}
