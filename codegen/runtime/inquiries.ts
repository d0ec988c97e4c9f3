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

/** The requests that are under way on this connection, in the order in which they were sent. */
export interface Inquiries {
  add(inquiry: Inquiry): void;
  delete(inquiry: Inquiry): void;
  /** The request that a message answers. */
  find(key: string, payload: unknown): Inquiry | undefined;
  clear(error: unknown): void;
}

export function openInquiries(server: Readonly<Record<string, MessageSpec>>): Inquiries {
  const open = new Set<Inquiry>();
  return {
    add: (inquiry) => open.add(inquiry),
    delete: (inquiry) => open.delete(inquiry),
    find(key, payload) {
      const path = server[key]?.id;
      for (const inquiry of open) {
        if (!inquiry.replies.includes(key)) continue;
        // Where the wire carries no id, the next such message answers the request that has waited longest.
        if (path === undefined || inquiry.id === undefined || pick(path, payload) === inquiry.id) return inquiry;
      }
      return undefined;
    },
    clear(error) {
      for (const inquiry of open) inquiry.reject(error);
    },
  };
}
