import { sha256 } from "@noble/hashes/sha2.js";
import type { HttpOperation } from "../../contract/index.ts";
import type { HttpReplied, HttpRequest } from "./http-message.ts";
import type { Problem } from "./http-reply.ts";
import type { Identity } from "./security.ts";

/** How many answers are kept to be given again. */
const maxKept = 10_000;

/** Remembers what was answered to requests that say who they are, so that one that comes again is not done again. */
export interface Repeats {
  /** What was answered before, or why the request cannot be meant; undefined where it is new. */
  find(asked: Asked): HttpReplied | Problem | undefined;
  keep(asked: Asked, answered: HttpReplied): void;
}

/** What was asked for, and by whom. */
export interface Asked {
  readonly operation: HttpOperation;
  readonly request: HttpRequest;
  readonly identity: Identity;
}

interface Kept {
  readonly digest: string;
  readonly answered: HttpReplied;
}

const digestOf = (body: Uint8Array): string => sha256(body).join();

/** Follows the header `Idempotency-Key`, where an operation documents one (also with words before it: `X-Idempotency-Key`). */
export function openRepeats(): Repeats {
  const all = new Map<string, Kept>();
  /** By operation, so that those without one cost nothing. */
  const headerOf = new Map<HttpOperation, string | undefined>();

  /** Keys of one client are no business of another; who comes back with a newer token is still the same one. */
  function keyOf({ operation, request: { path, headers }, identity }: Asked): string | undefined {
    if (!headerOf.has(operation)) {
      const found = operation.parameters.find((one) => one.in === "header" && /idempotency-key$/i.test(one.name));
      headerOf.set(operation, found?.name.toLowerCase());
    }
    const key = headers[headerOf.get(operation) ?? ""];
    const who = identity.claims["sub"] ?? headers["authorization"];
    return key === undefined ? undefined : JSON.stringify([operation.id, path, who, key]);
  }

  return {
    find(asked) {
      const { operation, request } = asked;
      const key = keyOf(asked);
      const kept = key === undefined ? undefined : all.get(key);
      if (kept === undefined) return undefined;
      if (kept.digest === digestOf(request.body)) return { ...kept.answered, callbacks: [] };
      const isConflict = operation.responses.some(({ status }) => status === "409");
      const detail = "its idempotency key came before with another body: expected the same body, or another key";
      return isConflict
        ? { status: 409, title: "Conflict", detail }
        : { status: 422, title: "Unprocessable Content", detail };
    },
    keep(asked, answered) {
      const key = keyOf(asked);
      // What was refused may be tried again.
      if (key === undefined || answered.reply.status >= 400) return;
      all.set(key, { digest: digestOf(asked.request.body), answered });
      const [oldest] = all.keys();
      if (all.size > maxKept && oldest !== undefined) all.delete(oldest);
    },
  };
}
