import { millisecondsOf } from "./duration.ts";
import { child, textOf, type Place } from "./place.ts";
import type { Report } from "./report.ts";

/** A number of the entry `key`, where it is one. */
export function numberAt(place: Place, key: string): number | undefined {
  const { value } = child(place, key);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** A text of the entry `key`, `""` where there is none. */
export function textAt(place: Place, key: string): string {
  return textOf(child(place, key));
}

/** Milliseconds of the duration at `key`; a text that is no duration is reported. */
export function durationAt(report: Report, place: Place, key: string): number | undefined {
  const entry = child(place, key);
  if (entry.value === undefined) return undefined;
  const milliseconds = typeof entry.value === "string" ? millisecondsOf(entry.value) : undefined;
  if (milliseconds === undefined) {
    const got = JSON.stringify(entry.value);
    report(
      "duration-invalid",
      entry,
      `${got} is no duration`,
      "write an ISO 8601 duration such as `PT30S`, `PT0.5S` or `PT5M`",
    );
  }
  return milliseconds;
}

/** Leaves out entries without value, as `exactOptionalPropertyTypes` asks. */
export function defined<Shape extends object>(shape: { readonly [Key in keyof Shape]: Shape[Key] | undefined }): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;
}
