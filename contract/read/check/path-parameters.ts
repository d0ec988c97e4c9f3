import type { HttpOperation } from "../../model.ts";
import type { ContractDraft } from "../draft-contract.ts";
import { placeOf } from "./place-of.ts";

/** Parameters of OpenAPI paths, method by method; what no method declares has been reported with the path. */
export function checkPathParameters(draft: ContractDraft): void {
  const declared = new Map(draft.contract.channels.map(({ id, parameters }) => [id, parameters]));
  for (const operation of draft.contract.operations) {
    if (operation.kind !== "http") continue;
    const inPath = operation.parameters.filter((parameter) => parameter.in === "path");
    for (const other of declared.get(operation.channel) ?? []) {
      if (!inPath.some(({ name }) => name === other.name)) reportUndeclared(draft, operation, other.name);
    }
    for (const { name, required, source } of inPath) {
      const place = placeOf(draft.reader, source);
      if (required || place === undefined) continue;
      const message = `the path parameter "${name}" is not \`required: true\`, as OpenAPI asks of every path parameter`;
      draft.reader.report("path-parameter-optional", place, message, "add `required: true` to it");
    }
  }
}

function reportUndeclared(
  { contract, reader }: ContractDraft,
  { method, channel: id, source }: HttpOperation,
  name: string,
): void {
  const channel = contract.channels.find((one) => one.id === id);
  const place = placeOf(reader, source);
  // A parameter that the path does not use either has been reported as unused.
  if (channel === undefined || place === undefined || !channel.key.includes(`{${name}}`)) return;
  const message = `the path "${channel.key}" uses {${name}}, which \`${method}\` does not declare`;
  const fix =
    "declare it under the `parameters` of this method, or under those of the path, which count for all methods";
  reader.report("parameter-undeclared", place, message, fix);
}
