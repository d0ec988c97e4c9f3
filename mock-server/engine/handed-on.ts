import type { HttpChannel, HttpOperation } from "../../contract/index.ts";
import { expandPath } from "./expand-path.ts";
import type { HttpReply, HttpRequest } from "./http-message.ts";
import type { Breach } from "./noted.ts";
import type { World } from "./world.ts";

/** A request that another server answers, because the contract says so. */
export interface HandedOn {
  readonly target: string;
  readonly path: string;
  /** Notes what the other server answered; bodies pass unseen. */
  note(request: HttpRequest, reply: Pick<HttpReply, "status" | "headers">): void;
}

function breachOf({ responses, source }: HttpOperation, target: string, status: number): Breach | undefined {
  const names = [String(status), `${String(status)[0]}XX`, "default"];
  if (responses.some((response) => names.includes(response.status.replace("xx", "XX")))) return undefined;
  return {
    detail: `the answer from ${target} has a status that the operation does not have`,
    expected: responses.map((response) => response.status).join(", "),
    got: String(status),
    source,
  };
}

/** @returns undefined where the mock itself answers */
export function handedOn(
  world: World,
  path: string,
  {
    operation,
    channel: { proxy },
    params,
  }: {
    readonly operation: HttpOperation;
    readonly channel: HttpChannel;
    readonly params: Readonly<Record<string, string>>;
  },
): HandedOn | undefined {
  if (proxy === undefined) return undefined;
  const { target, pathname } = proxy;
  return {
    target,
    path: pathname === undefined ? path : expandPath(pathname, params),
    note: (request, { status, headers }) =>
      world.journal.note({
        kind: "request",
        at: world.clock.now(),
        request,
        reply: { status, headers, body: "" },
        operation,
        handedOnTo: target,
        breach: breachOf(operation, target, status),
        faults: [],
      }),
  };
}
