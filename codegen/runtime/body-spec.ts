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
  const isData = kind === "data";
  return (
    bodies.find(({ contentType }) => kindOf(contentType) === kind) ??
    bodies.find(({ write }) => isData && write) ??
    bodies[0]
  );
}

export const isForm = (contentType: string): boolean => /^multipart\/form-data/i.test(contentType);

function kindOf(contentType: string): "text" | "form" | "bytes" | "data" {
  if (isForm(contentType)) return "form";
  if (/[/+]json\b|x-www-form-urlencoded/i.test(contentType)) return "data";
  return /^text\/|[/+]xml\b/i.test(contentType) ? "text" : "bytes";
}

function kindOfValue(value: unknown): ReturnType<typeof kindOf> {
  if (typeof value === "string") return "text";
  if (value instanceof Blob) return "bytes";
  // No JSON can hold a file.
  const holdsFile = Object.values(value ?? {})
    .flat()
    .some((entry) => entry instanceof Blob);
  return value instanceof FormData || holdsFile ? "form" : "data";
}
