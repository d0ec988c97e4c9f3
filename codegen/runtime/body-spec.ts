import type { MessageSpec } from "./spec.ts";

/** One way to send a body. */
export interface BodySpec extends MessageSpec {
  readonly contentType: string;
  /** Makes a form of its fields. */
  readonly write?: (fields: object) => FormData;
}

/** Of the ways that the contract allows, the one that a value can only be meant for; else the first. */
export function specOf(value: unknown, bodies: readonly BodySpec[] = []): BodySpec | undefined {
  const kind = kindOfValue(value);
  const isFields = kind === "data" || isWritten(value);
  return (
    bodies.find(({ contentType }) => kindOf(contentType) === kind) ??
    bodies.find(({ contentType, write }) => isFields && (write ?? isUrlEncoded(contentType))) ??
    bodies[0]
  );
}

/** Whether a value is a form that is written already. Its entries are texts and files, which no schema of its fields can judge. */
export const isWritten = (value: unknown): value is FormData | URLSearchParams =>
  value instanceof FormData || value instanceof URLSearchParams;

export const isForm = (contentType: string): boolean => /^multipart\/form-data/i.test(contentType);

export const isUrlEncoded = (contentType: string): boolean => /x-www-form-urlencoded/i.test(contentType);

function kindOf(contentType: string): "text" | "form" | "pairs" | "bytes" | "data" {
  if (isForm(contentType)) return "form";
  if (isUrlEncoded(contentType)) return "pairs";
  if (/[/+]json\b/i.test(contentType)) return "data";
  return /^text\/|[/+]xml\b/i.test(contentType) ? "text" : "bytes";
}

function kindOfValue(value: unknown): ReturnType<typeof kindOf> {
  if (typeof value === "string") return "text";
  if (value instanceof Blob) return "bytes";
  if (value instanceof URLSearchParams) return "pairs";
  // No JSON can hold a file.
  const holdsFile = Object.values(value ?? {})
    .flat()
    .some((entry) => entry instanceof Blob);
  return value instanceof FormData || holdsFile ? "form" : "data";
}
