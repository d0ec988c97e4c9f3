import { hidden, isSecretHeader, type Parameter } from "../../contract/index.ts";
import { paragraph, table } from "../blocks.ts";
import type { Book } from "../book.ts";
import { aside, sentence } from "../markdown/described.ts";
import { codeSpan, joined, md, prose } from "../markdown/md.ts";
import type { Block } from "../page.ts";
import { rulesOf } from "../schema/rules.ts";
import { insidesOf } from "../schema/schema-tree.ts";
import { typeOf } from "../schema/type-of.ts";
import { parameterExamples } from "../valid-examples.ts";

/** Parameters as a table: where each goes, what it is, what it demands. */
export function parameterTable(book: Book, parameters: readonly Parameter[]): readonly Block[] {
  const { contract, say } = book;
  const rows = parameters.map((parameter) => {
    const need = say(parameter.required ? "required" : "optional");
    const held = parameter.contentType === undefined ? [] : [say("holds", { type: codeSpan(parameter.contentType) })];
    const fate = parameter.deprecated === true ? [say("deprecated")] : [];
    const facts = new Map(
      [typeOf(contract, parameter.schema, say), need, ...held, ...fate, ...rulesOf(book, parameter.schema)].map(
        (fact) => [fact.text, fact],
      ),
    );
    const [shown] = parameterExamples(book, parameter.schema, parameter.examples);
    const about = [codeSpan(parameter.name), prose(parameter.in), joined([...facts.values()], ", ")];
    if (shown === undefined) return [...about, aside(parameter.description)];
    const plain = typeof shown.value === "string" ? shown.value : (JSON.stringify(shown.value) ?? "");
    const value = codeSpan(isSecretHeader(parameter.name) ? hidden : plain);
    return [...about, joined([sentence(parameter.description), md`${say("example")}: ${value}`], " ")];
  });
  return [
    ...table([say("name"), say("where"), say("type"), say("description")], rows),
    ...parameters.flatMap((parameter) => fieldsOf(book, parameter)),
  ];
}

/** The fields of a parameter that is an object, and what they are called in a URL where they carry its name. */
function fieldsOf(book: Book, { name, schema, style }: Parameter): readonly Block[] {
  const tree = insidesOf(book, schema);
  if (tree.length === 0) return [];
  const { say } = book;
  const words =
    style === "deepObject"
      ? say("insidesInBrackets", { name: codeSpan(name), form: codeSpan(`${name}[…]=…`) })
      : say("insidesOf", { name: codeSpan(name) });
  return [paragraph(words), ...tree];
}
