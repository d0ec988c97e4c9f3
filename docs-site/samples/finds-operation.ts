import type { Contract, HttpChannel, HttpOperation } from "../../contract/index.ts";
import { coversPath } from "../covers-path.ts";
import { targetPort } from "../target-port.ts";

/**
 * Whether a request that is handed on to another port of the contract finds an operation there; what goes elsewhere, or is not handed
 * on at all, does. A path such as `/api/{path}` has one value in a sample, which need not suit every method.
 */
export function findsOperation(
  contract: Contract,
  { proxy, key }: HttpChannel,
  { method }: HttpOperation,
  filled: (path: string) => string,
): boolean {
  if (proxy === undefined) return true;
  const target = targetPort(proxy.target);
  const there = contract.channels.filter(
    (channel) => channel.protocol === "http" && channel.endpoints.some((endpoint) => endpoint.port === target),
  );
  if (there.length === 0) return true;
  const path = filled(proxy.pathname ?? key);
  const hit = there.filter(({ endpoints }) =>
    endpoints.some((endpoint) => endpoint.port === target && coversPath(endpoint.path, path)),
  );
  return hit.some(({ id }) => contract.operations.some((one) => isSame(one, id, method)));
}

const isSame = (operation: Contract["operations"][number], channel: string, method: string): boolean =>
  operation.kind === "http" && operation.channel === channel && operation.method === method;
