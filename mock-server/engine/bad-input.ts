import type { HttpOperation } from "../../contract/index.ts";

/** 400, unless the contract documents 422 and not 400 for input that does not fit. */
export function badInput(operation: HttpOperation): 400 | 422 {
  return documents(operation, "422") && !documents(operation, "400") ? 422 : 400;
}

/** Whether an operation has a response of that status. */
export const documents = ({ responses }: HttpOperation, wanted: string): boolean =>
  responses.some(({ status }) => status === wanted);
