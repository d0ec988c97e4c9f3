import type { HttpReply } from "./engine/index.ts";

/** What the mock says when it fails itself, to its log and to whoever asked. */
export function ownFailure(error: unknown): { readonly detail: string; readonly reply: HttpReply } {
  const detail = `the mock itself failed: ${(error as Error).message}`;
  return {
    detail,
    reply: {
      status: 500,
      headers: { "content-type": "application/problem+json" },
      body: JSON.stringify({ type: "about:blank", title: "Internal Server Error", status: 500, detail }),
    },
  };
}
