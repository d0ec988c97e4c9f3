import type { Log, OutgoingRequest } from "./engine/index.ts";
import { isLocal } from "./locator.ts";

export interface CallBackInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/**
 * Makes the requests that follow from others, and tells the log what came of them. A document, or what a client put into its
 * request, cannot send the mock out into the network: only this machine is called.
 *
 * @param locate where a server of the contract really listens, as a base URL
 * @param ask makes one request
 */
export function callBacks(
  locate: (declared: string) => string,
  log: Log,
  ask: (url: string, init: CallBackInit) => Promise<{ readonly status: number }> = fetch,
): (request: OutgoingRequest) => void {
  return ({ method, url, body }) => {
    const tell = (level: "info" | "warning", what: string): void =>
      log({ level, system: "", about: url, summary: `callback ${method} ${url} ${what}` });
    if (!isLocal(url)) return tell("warning", "was not made: it does not lead to this machine");
    const { pathname, search } = new URL(url);
    const headers = { "content-type": "application/json" };
    ask(`${new URL(locate(url)).origin}${pathname}${search}`, { method, headers, body: JSON.stringify(body) }).then(
      ({ status }) => tell("info", `was answered with ${status}`),
      (error: unknown) => tell("warning", `failed: ${(error as Error).message}`),
    );
    return undefined;
  };
}
