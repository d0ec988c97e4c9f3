import { isObject, type JsonObject } from "./json.ts";
import { shorten } from "./render-value.ts";

const articles: Readonly<Record<string, string>> = {
  integer: "an integer",
  array: "an array",
  object: "an object",
  null: "null",
};

/** What a keyword asks for, in words that follow "expected". */
export function expectation(keyword: string, node: JsonObject, detail: JsonObject = {}): string {
  const asked = node[keyword];
  switch (keyword) {
    case "type":
      return types(asked);
    case "const":
      return shorten(JSON.stringify(asked) ?? "nothing");
    case "enum":
      return shorten(
        `one of ${list(asked)
          .map((value) => JSON.stringify(value))
          .join(", ")}`,
        200,
      );
    case "required":
      return `property ${JSON.stringify(detail["missingProperty"])}`;
    case "dependentRequired":
      return `property ${JSON.stringify(detail["missingProperty"])} beside ${JSON.stringify(detail["property"])}`;
    case "minimum":
      return `at least ${String(asked)}`;
    case "maximum":
      return `at most ${String(asked)}`;
    case "exclusiveMinimum":
      return `more than ${String(asked)}`;
    case "exclusiveMaximum":
      return `less than ${String(asked)}`;
    case "multipleOf":
      return `a multiple of ${String(asked)}`;
    case "minLength":
      return `at least ${count(asked, "character")}`;
    case "maxLength":
      return `at most ${count(asked, "character")}`;
    case "pattern":
      return shorten(`a string that matches ${String(asked)}`, 200);
    case "format":
      return `a string in the format ${String(asked)}`;
    case "minItems":
      return `at least ${count(asked, "item")}`;
    case "maxItems":
      return `at most ${count(asked, "item")}`;
    case "items":
      return `at most ${count(detail["limit"], "item")}`;
    case "uniqueItems":
      return "items that all differ";
    case "contains":
      return containsWords(detail);
    case "minProperties":
      return `at least ${count(asked, "property")}`;
    case "maxProperties":
      return `at most ${count(asked, "property")}`;
    case "additionalProperties":
    case "unevaluatedProperties":
      return "no further property";
    case "unevaluatedItems":
      return "no further item";
    case "propertyNames":
      return "a property name that the schema allows";
    case "oneOf":
      return `exactly one of ${list(asked).length} alternatives`;
    case "anyOf":
      return `one of ${list(asked).length} alternatives`;
    case "not":
      return isObject(asked) && Object.keys(asked).length === 0
        ? "nothing at all"
        : "a value outside of what `not` describes";
    default:
      return `what \`${keyword}\` asks for`;
  }
}

function containsWords(detail: JsonObject): string {
  const least = `at least ${count(detail["minContains"], "item")}`;
  const most = detail["maxContains"] === undefined ? "" : ` and at most ${JSON.stringify(detail["maxContains"])}`;
  return `${least}${most} as \`contains\` describes`;
}

/** `a string or null` */
export function types(asked: unknown): string {
  return (Array.isArray(asked) ? asked : [asked])
    .map((name) => articles[String(name)] ?? `a ${String(name)}`)
    .join(" or ");
}

function count(amount: unknown, noun: string): string {
  if (amount === 1) return `1 ${noun}`;
  return `${String(amount)} ${noun === "property" ? "properties" : `${noun}s`}`;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
