import type { Harbour } from "../harbour.ts";
import { type Answer, problem } from "./answer.ts";
import type { Asked } from "./route.ts";

/** A parameter that an operation takes from the query, a header or a cookie. */
export interface Parameter {
  readonly name: string;
  readonly in: "query" | "header" | "cookie";
  readonly required?: true;
  /** The value of its text; undefined where the text is no such value. */
  readonly read: (text: string) => unknown;
}

export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number | undefined =>
    /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;

export const oneOf =
  (...words: readonly string[]) =>
  (text: string): string | undefined =>
    words.find((word) => word === text);

export const textOf =
  (least: number, most: number) =>
  (text: string): string | undefined =>
    [...text].length >= least && [...text].length <= most ? text : undefined;

function rawOf(parameter: Parameter, { query, headers }: Asked): readonly string[] {
  switch (parameter.in) {
    case "query":
      return query.getAll(parameter.name);
    case "header": {
      const value = headers[parameter.name.toLowerCase()];
      return value === undefined ? [] : [String(value)];
    }
    case "cookie":
      return (headers.cookie ?? "").split(";").flatMap((pair) => {
        const [name, ...value] = pair.trim().split("=");
        return name === parameter.name ? [value.join("=")] : [];
      });
  }
}

/** The parameters of a request by name, or the refusal of those that do not fit. */
export function readParameters(
  { breaks }: Harbour,
  parameters: readonly Parameter[],
  asked: Asked,
): Readonly<Record<string, unknown>> | { readonly refusal: Answer } {
  const values: Record<string, unknown> = {};
  for (const parameter of parameters) {
    const { name } = parameter;
    const texts = rawOf(parameter, asked);
    const [text] = texts;
    if (texts.length > 1) {
      if (breaks("Q16-limit-twice-fails") && name === "limit")
        return { refusal: problem(500, "limit.split is no function") };
      return { refusal: problem(400, `${name} comes twice`) };
    }
    if (text === undefined) {
      if (parameter.required) return { refusal: problem(400, `${name} is required`) };
      continue;
    }
    const value = parameter.read(text);
    if (value === undefined) return { refusal: problem(400, `${name} is not what is asked for`) };
    values[name] = value;
  }
  return values;
}
