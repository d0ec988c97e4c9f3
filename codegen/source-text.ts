declare const made: unique symbol;

/**
 * Printed code. Only the functions of this file make it, so that text from a document cannot become code: it enters as a
 * {@link literal}, a {@link comment}, or an {@link identifier} that was checked.
 */
export interface SourceText {
  readonly text: string;
  /** What the code needs from other modules. */
  readonly imports: readonly Import[];
  readonly [made]: true;
}

/** One name that printed code takes from another module. */
export interface Import {
  readonly from: string;
  readonly name: string;
  readonly kind: "type" | "value";
}

/** A generated file before it was written; `path` is relative to the folder of the output, with `/`. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

const source = (text: string, imports: readonly Import[] = []): SourceText => ({ text, imports }) as SourceText;

/** Code with pieces of code in it. A piece of several lines is indented as far as the line it stands on. */
export function code(strings: TemplateStringsArray, ...parts: readonly SourceText[]): SourceText {
  let text = strings[0] ?? "";
  const imports: Import[] = [];
  for (const [index, part] of parts.entries()) {
    const [indent] = /^ */.exec(text.slice(text.lastIndexOf("\n") + 1)) ?? [""];
    const after = strings[index + 1] ?? "";
    text += indent === "" ? part.text : part.text.replaceAll(/\n(?!\n|$)/g, `\n${indent}`);
    // What follows a whole line on the same line of the template stands as far in; a closing bracket, one step less.
    if (part.text.endsWith("\n") && !after.startsWith("\n")) text += /^[}\])]/.test(after) ? indent.slice(2) : indent;
    text += after;
    imports.push(...part.imports);
  }
  return source(text, imports);
}

/** Nothing at all. */
export const nothing: SourceText = source("");

/** Pieces one after another, with `separator` between them. */
export function join(parts: readonly SourceText[], separator: SourceText): SourceText {
  const texts = parts.map(({ text }) => text);
  return source(
    texts.join(separator.text),
    [...parts, separator].flatMap(({ imports }) => imports),
  );
}

const word = /^[A-Za-z_$][\w$]*$/;

/** A name that code can use as it stands; the name tables make only such names. */
export function identifier(name: string): SourceText {
  if (!word.test(name)) throw new NotAnIdentifier(name);
  return source(name);
}

/** A name that was to be printed as code is none. */
export class NotAnIdentifier extends Error {
  override readonly name = "NotAnIdentifier";
  constructor(name: string) {
    super(`${JSON.stringify(name)} cannot be printed as a name: take one from the plan's names`);
  }
}

/** A type of another module, imported where the code is printed. */
export function typeFrom(from: string, name: string): SourceText {
  return source(identifier(name).text, [{ from, name, kind: "type" }]);
}

/** A value of another module, imported where the code is printed. */
export function valueFrom(from: string, name: string): SourceText {
  return source(identifier(name).text, [{ from, name, kind: "value" }]);
}

/** What an object or a type calls a property: bare where it can be, quoted elsewhere. */
export function propertyKey(name: string): SourceText {
  return source(word.test(name) && name !== "__proto__" ? name : text(name));
}

/** A JSON value as an expression; objects and lists that are too long for one line are laid out over several. */
export function literal(value: unknown): SourceText {
  return source(print(value, 0));
}

const width = 100;

function print(value: unknown, depth: number): string {
  if (typeof value === "string") return text(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const isList = Array.isArray(value);
  const entries = isList
    ? value.map((entry) => print(entry, depth + 1))
    : Object.entries(value).map(([key, entry]) => `${objectKey(key)}: ${print(entry, depth + 1)}`);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  if (entries.length === 0) return `${open}${close}`;
  const short = isList ? `[${entries.join(", ")}]` : `{ ${entries.join(", ")} }`;
  if (short.length + 2 * depth <= width && !short.includes("\n")) return short;
  const indent = "  ".repeat(depth + 1);
  return `${open}\n${entries.map((entry) => `${indent}${entry},\n`).join("")}${"  ".repeat(depth)}${close}`;
}

/** A JSON value as an expression that is laid out as JSON is: for what is large. */
export function data(value: unknown): SourceText {
  // Inside a text the quotes would have backslashes before them: only keys are met.
  return source(lineEndsEscaped(JSON.stringify(value, null, 1)).replaceAll('"__proto__":', '["__proto__"]:'));
}

/** In an object literal a bare or quoted `__proto__` would be the prototype. */
const objectKey = (name: string): string => (name === "__proto__" ? '["__proto__"]' : propertyKey(name).text);

const text = (value: string): string => lineEndsEscaped(JSON.stringify(value));

const lineEndsEscaped = (json: string): string => json.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

/** A JSDoc block of these paragraphs; empty ones are left out, and without any there is no block. Tags come as code. */
export function comment(...paragraphs: readonly (string | SourceText)[]): SourceText {
  const kept = paragraphs
    .map((paragraph) => (typeof paragraph === "string" ? tame(paragraph) : paragraph.text))
    .filter((paragraph) => paragraph !== "");
  if (kept.length === 0) return nothing;
  const lines = kept.join("\n\n").split("\n");
  if (lines.length === 1) return source(`/** ${lines[0]} */\n`);
  return source(`/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`);
}

/** One line that says something about the file. */
export function remark(words: string): SourceText {
  return source(`// ${tame(words).replaceAll("\n", " ")}\n`);
}

/**
 * Text of a document as it can stand in a comment: it cannot end the comment, nor tell the compiler or an editor anything
 * (`@deprecated`, `@ts-expect-error`, `{@link …}`), nor a bundler (`#__NO_SIDE_EFFECTS__`, `# sourceMappingURL=`), and no control
 * characters are left.
 */
export function tame(words: string): string {
  return (
    words
      .replaceAll(/\r\n|[\r\u0085\u2028\u2029]/g, "\n")
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, " ")
      .replaceAll("*/", "*\\/")
      .replaceAll("/*", "/\\*")
      // As TSDoc escapes it, and Markdown shows it without the stroke; the one in an address is none.
      .replaceAll(/(?<![\w\\])@/g, "\\@")
      // What compilers and bundlers look for anywhere in a comment, whatever stands before it.
      .replaceAll(/[#@](?=__|jsx|license|preserve|cc_on|\s*source(?:Mapping)?URL)/gi, "$&\\")
      .split("\n")
      .map((line) => line.trimEnd())
      .join("\n")
      .trim()
  );
}

/**
 * Code that a printer of its own has made, which quotes what it takes from documents: json-schema-to-typescript and Ajv. Nobody
 * else calls this.
 */
export function printedBy(_printer: "json-schema-to-typescript" | "ajv", printed: string): SourceText {
  return source(printed);
}
