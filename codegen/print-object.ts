import { code, join, nothing, propertyKey, type SourceText } from "./source-text.ts";

/** An object literal, one property a line; what is undefined is left out. */
export function printObject(properties: Readonly<Record<string, SourceText | undefined>>): SourceText {
  const lines = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [code`  ${propertyKey(name)}: ${value},\n`],
  );
  return lines.length === 0 ? code`{}` : code`{\n${join(lines, nothing)}}`;
}
