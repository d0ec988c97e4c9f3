import type { Contract, Parameter } from "../../contract/index.ts";
import { sampleOf } from "./sample.ts";

/** A parameter as a field of the page. */
export interface ParameterField {
  readonly name: string;
  readonly place: Parameter["in"];
  readonly required: boolean;
  readonly description: string;
  /** Empty where it may be left out, and no example says what it could be. */
  readonly value: string;
  /**
   * How the text of the field gets into a request.
   *
   * - `"text"`: as the value
   * - `"list"`: what stands between commas is a value each, under the same name
   * - `"raw"`: as it is; it has its names in it
   */
  readonly how: "text" | "list" | "raw";
}

export function parameterField(contract: Contract, parameter: Parameter, now: number): ParameterField {
  const { name, in: place, required, description, schema, examples, contentType } = parameter;
  const sample = required || examples.length > 0 ? sampleOf(contract, schema, examples, now)?.value : undefined;
  const written = contentType === undefined ? write(parameter, sample) : { how: "text", value: JSON.stringify(sample) };
  return { name, place, required, description, value: written.value ?? "", how: written.how } as ParameterField;
}

type Written = Pick<ParameterField, "how" | "value">;

const separators: Readonly<Record<string, string>> = { spaceDelimited: " ", pipeDelimited: "|" };

/** As OpenAPI's table of styles has it, for what is no more than one level deep. */
function write({ name, in: place, style, explode }: Parameter, value: unknown): Written {
  if (value === undefined || value === null) return { how: "text", value: "" };
  if (Array.isArray(value)) {
    const isRepeated = place === "query" && style === "form" && explode;
    return { how: isRepeated ? "list" : "text", value: value.map(plain).join(separators[style] ?? ",") };
  }
  if (typeof value !== "object") return { how: "text", value: plain(value) };
  const entries = Object.entries(value).map(([key, one]) => [key, plain(one)] as const);
  if (place !== "query") return { how: "text", value: entries.map((pair) => pair.join(explode ? "=" : ",")).join(",") };
  if (style === "deepObject" || explode) {
    const named = (key: string): string => (style === "deepObject" ? `${name}[${key}]` : key);
    const value = entries.map(([key, one]) => `${encodeURIComponent(named(key))}=${encodeURIComponent(one)}`).join("&");
    return { how: "raw", value };
  }
  return { how: "text", value: entries.flat().join(",") };
}

const plain = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
