import type { HttpOperation } from "../../../contract/index.ts";
import type { HttpAnswer } from "../../edges/http.ts";
import { responseFor } from "./read-body.ts";

export interface Fault {
  readonly expected: string;
  readonly got: string;
}

/**
 * What is wrong with the answer to a request that breaks the contract: it must be refused with a 4xx that means it, one that the operation
 * documents where it documents any of `statuses`.
 *
 * @param why what is wrong with the request, for the reader
 */
export function refusalFault(
  operation: HttpOperation,
  answer: HttpAnswer,
  statuses: readonly number[],
  why: string,
): Fault | undefined {
  const documented = statuses.filter((status) =>
    operation.responses.some((response) => response.status === String(status)),
  );
  const wanted = documented.length > 0 ? documented : statuses;
  const expected = `${wanted.join(" or ")}, because ${why}`;
  if (answer.kind === "none") return { expected, got: answer.why };
  const { status } = answer;
  if (status >= 200 && status < 400) return { expected, got: `status ${status}: it was accepted` };
  if (status >= 500) return { expected, got: `status ${status}` };
  // Which of several 4xx says it best is a matter of taste, where the contract has it or the caller was looked at first.
  const isRefusal = statuses.includes(status) || [401, 403, 404, 409, 429].includes(status);
  return isRefusal || responseFor(operation, status) !== undefined ? undefined : { expected, got: `status ${status}` };
}
