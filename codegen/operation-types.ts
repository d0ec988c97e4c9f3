import { callOf, contentType, printExchange, printExchangeTable } from "./exchange-types.ts";
import { payloadType } from "./payload-type.ts";
import type { ContentPlan, OperationPlan, Plan } from "./plan.ts";
import { code, comment, identifier, join, literal, nothing, propertyKey, type SourceText } from "./source-text.ts";

/** What every HTTP operation takes and answers, by itself, by name, and in the shape of OpenAPI tools. */
export function printOperations(plan: Plan): SourceText {
  const parts = plan.operations.map((operation) => {
    const call = callOf(operation);
    return printExchange(operation, { request: `What ${call} takes.`, response: `What ${call} answers` }, plan);
  });
  const table = printExchangeTable(plan.names.operations, "Every HTTP operation by name.", plan.operations);
  return join([...parts, table, printPaths(plan)], code`\n`);
}

/** The shape that openapi-typescript has made common, for clients such as openapi-fetch. */
function printPaths(plan: Plan): SourceText {
  const byPath = [...Map.groupBy(plan.operations, ({ path }) => path)].toSorted(byFirst);
  const entries = byPath.map(([path, operations]) => {
    // Two documents may describe one path on two ports: the first one stands here.
    const methods = Map.groupBy(operations, ({ operation }) => operation.method);
    const members = [...methods]
      .toSorted(byFirst)
      .flatMap(([method, [first]]) =>
        first === undefined ? [] : [code`${propertyKey(method)}: ${pathOperation(first, plan)};\n`],
      );
    return code`${propertyKey(path)}: {\n  ${join(members, nothing)}};\n`;
  });
  const words = comment("Every path in the shape of openapi-typescript, for clients such as openapi-fetch.");
  return code`${words}export interface paths {\n  ${join(entries, nothing)}}\n`;
}

const byFirst = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number =>
  left < right ? -1 : 1;

function pathOperation(operation: OperationPlan, plan: Plan): SourceText {
  const places = Object.entries(operation.parameters).map(([place, type]) => {
    const isNeeded = operation.operation.parameters.some(({ in: where, required }) => where === place && required);
    return code`${identifier(place)}${isNeeded ? nothing : code`?`}: ${payloadType(type, plan)}`;
  });
  const { body } = operation;
  const lines = [
    ...(places.length === 0 ? [] : [code`parameters: { ${join(places, code`; `)} };\n`]),
    ...(body === undefined
      ? []
      : [code`requestBody${body.required ? nothing : code`?`}: { content: ${contentMap(body.content, plan)} };\n`]),
    code`responses: {\n  ${join(
      operation.responses.map(({ status, content }) => responseEntry(status, content, plan)),
      nothing,
    )}};\n`,
  ];
  return code`{\n  ${join(lines, nothing)}}`;
}

function responseEntry(status: string, content: readonly ContentPlan[], plan: Plan): SourceText {
  const key = /^\d{3}$/.test(status) ? literal(Number(status)) : propertyKey(status);
  return code`${key}: { content${content.length === 0 ? code`?` : nothing}: ${contentMap(content, plan)} };\n`;
}

function contentMap(content: readonly ContentPlan[], plan: Plan): SourceText {
  const entries = content.map((media) => {
    const type = media.fields === undefined ? contentType([media], plan) : payloadType(media.fields, plan);
    return code`${propertyKey(media.contentType)}: ${type}`;
  });
  return entries.length === 0 ? code`never` : code`{ ${join(entries, code`; `)} }`;
}
