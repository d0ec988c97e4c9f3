import { type Contract, type Resource, type ResourceRole } from "../../contract/index.ts";
import { description, heading, json, list, paragraph, table } from "../blocks.ts";
import { type Book, linkToOperation, placeOf, titleOf } from "../book.ts";
import { codeSpan, joined, prose } from "../markdown/md.ts";
import type { Page } from "../page.ts";
import { schemaTree } from "../schema/schema-tree.ts";
import { plainly } from "../words/words.ts";

/** The page of a resource: its fields, how rows are read and changed, and who tells of changes. */
export function resourcePage(book: Book, resource: Resource): Page {
  const { contract, map, say } = book;
  const path = map.resource(resource);
  const named = contract.schemas[resource.schema];
  const rows = Object.entries(resource.operations).flatMap(([role, id]) => {
    const operation = book.operation(id);
    if (operation === undefined) return [];
    return [[say(`role_${role as ResourceRole}`), linkToOperation(book, path, operation), prose(titleOf(operation))]];
  });
  const told = tellersOf(contract, resource).map((operation) =>
    linkToOperation(book, path, operation, prose(titleOf(operation))),
  );
  const words =
    typeof named?.schema === "object" && typeof named.schema["description"] === "string"
      ? named.schema["description"]
      : "";
  return {
    path,
    title: resource.name,
    summary: plainly(book.words, "resourceSummary", { resource: resource.name }),
    blocks: [
      ...description(words),
      paragraph(say("keyedBy", { key: codeSpan(resource.key) })),
      ...(resource.parents.length === 0
        ? []
        : [paragraph(say("below", { parents: joined(resource.parents.map(codeSpan), ", ") }))]),
      ...(rows.length === 0
        ? []
        : [heading(say("operations")), ...table([say("kind"), say("operation"), say("description")], rows)]),
      ...(told.length === 0 ? [] : [heading(say("heardOn")), ...list(told)]),
      heading(say("fields")),
      ...schemaTree(book, named?.schema ?? true, words),
      ...(resource.seeds.length === 0 ? [] : [heading(say("rows")), ...resource.seeds.slice(0, shownRows).map(json)]),
      ...(named === undefined ? [] : [paragraph(say("source", { place: placeOf(named.source) }))]),
    ],
  };
}

const shownRows = 3;

const tellersOf = (contract: Contract, { name, system }: Resource): Contract["operations"] =>
  contract.operations.filter(
    (operation) =>
      operation.kind === "message" &&
      operation.system === system &&
      operation.emissions.some(({ on }) => on.kind === "state" && on.resource === name),
  );
