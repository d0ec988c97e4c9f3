// Prints validators in a thread of its own: an answer for each schema, in the order in which schemas come.
import { parentPort } from "node:worker_threads";
import { type PrintableSchema, type StandaloneValidator, standaloneValidator } from "../codegen/index.ts";

/** What came of one schema. */
export type ValidatorAnswer =
  | { readonly ok: true; readonly validator: StandaloneValidator }
  | { readonly ok: false; readonly error: unknown };

function answerTo(schema: PrintableSchema): ValidatorAnswer {
  try {
    return { ok: true, validator: standaloneValidator(schema) };
  } catch (error) {
    return { ok: false, error };
  }
}

parentPort?.on("message", (schema: PrintableSchema) => parentPort?.postMessage(answerTo(schema)));
