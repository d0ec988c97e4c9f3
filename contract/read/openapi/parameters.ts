import type { Example, JsonSchema, Parameter } from "../../model.ts";
import { follow } from "../follow.ts";
import { child, entriesOf, isMapping, itemsOf, sourceOf, type Place } from "../place.ts";
import type { Desk } from "../reader.ts";
import { readSchema } from "../schema.ts";
import { textAt } from "../values.ts";

const styles = new Set(["simple", "form", "label", "matrix", "spaceDelimited", "pipeDelimited", "deepObject"]);

/** The parameters of a path and of its operation; the operation's win where both name one. */
export function readParameters(desk: Desk, ...lists: readonly Place[]): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  for (const list of lists) {
    for (const entry of itemsOf(list)) {
      const place = follow(desk.reader, entry);
      const parameter = place && readParameter(desk, place);
      if (parameter !== undefined) found.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...found.values()];
}

function readParameter(desk: Desk, place: Place): Parameter | undefined {
  const where = textAt(place, "in");
  const name = textAt(place, "name");
  if (name === "" || (where !== "path" && where !== "query" && where !== "header" && where !== "cookie")) {
    const fix = "give it a `name` and `in: path`, `query`, `header` or `cookie`";
    desk.reader.report("wrong-shape", place, "a parameter needs a name and a place", fix);
    return undefined;
  }
  // OpenAPI: these three are described by content types and security, and a parameter of that name is ignored.
  if (where === "header" && /^(accept|content-type|authorization)$/i.test(name)) return undefined;
  return { ...readValue(desk, place, where === "path" || where === "header" ? "simple" : "form"), name, in: where };
}

/** The headers of a response. */
export function readHeaders(desk: Desk, holder: Place): readonly Parameter[] {
  return entriesOf(holder).flatMap(([name, entry]): Parameter[] => {
    const place = follow(desk.reader, entry);
    return place === undefined || /^content-type$/i.test(name)
      ? []
      : [{ ...readValue(desk, place, "simple"), name, in: "header" }];
  });
}

function readValue(desk: Desk, place: Place, usual: Parameter["style"]): Omit<Parameter, "name" | "in"> {
  const [contentType, media] = entriesOf(child(place, "content"))[0] ?? [];
  const content = media && follow(desk.reader, media);
  const written = textAt(place, "style");
  const style = (styles.has(written) ? written : usual) as Parameter["style"];
  const explode = child(place, "explode").value;
  return {
    required: child(place, "required").value === true,
    ...(child(place, "deprecated").value === true && { deprecated: true as const }),
    description: textAt(place, "description"),
    schema: schemaOf(desk, content ?? place),
    style,
    explode: typeof explode === "boolean" ? explode : style === "form",
    ...(contentType !== undefined && { contentType }),
    examples: [...readExamples(desk, place), ...(content ? readExamples(desk, content) : [])],
    source: sourceOf(place),
  };
}

function schemaOf(desk: Desk, holder: Place): JsonSchema {
  return readSchema(desk, child(holder, "schema"));
}

/** `example` and `examples` of a parameter, header or media type. */
export function readExamples(desk: Desk, holder: Place): readonly Example[] {
  const single = child(holder, "example");
  const alone: readonly Example[] =
    single.value === undefined ? [] : [{ name: "", summary: "", value: single.value, source: sourceOf(single) }];
  const named = entriesOf(child(holder, "examples")).flatMap(([name, entry]): Example[] => {
    const place = follow(desk.reader, entry);
    if (place === undefined || !isMapping(place.value)) return [];
    const value = child(place, "value");
    // `externalValue` names a resource somewhere else, which is not fetched.
    if (value.value === undefined) return [];
    return [{ name, summary: textAt(place, "summary"), value: value.value, source: sourceOf(value) }];
  });
  return [...alone, ...named];
}
