import { type JsonSchema, propertiesOf } from "../../../contract/index.ts";
import { type BrokenPayload, checkParameter } from "../../../contract/payload/index.ts";
import type { HttpSubject } from "./http-subject.ts";

/** Whether a broken body is broken as a form too, where numbers, truth values and texts are all written as texts. */
export function breaksForm(
  { contract }: Pick<HttpSubject, "contract">,
  schema: JsonSchema,
  { pointer, value }: BrokenPayload,
): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  if (entries.some(([, entry]) => typeof entry === "object")) return false;
  // What is missing and what is too much is so in every notation.
  if (pointer === "") return true;
  const name = pointer.slice(1);
  const property = propertiesOf(contract, schema).get(name);
  const text = entries.find(([key]) => key === name)?.[1];
  return (
    property !== undefined && text !== undefined && checkParameter(contract, property, String(text)).faults.length > 0
  );
}
