import { union } from "./channel-messages.ts";
import { payloadType } from "./payload-type.ts";
import type { ContentPlan, OperationPlan, Plan, ResponsePlan } from "./plan.ts";
import { code, comment, identifier, join, literal, nothing, propertyKey, type SourceText } from "./source-text.ts";

/** What every HTTP operation takes, and its answers as a union that `status` tells apart; and the same in the shape of OpenAPI tools. */
export function printOperations(plan: Plan): SourceText {
  const parts = plan.operations.map(
    (operation) => code`${printRequest(operation, plan)}\n${printResponse(operation, plan)}`,
  );
  return join([...parts, printTable(plan), printPaths(plan)], code`\n`);
}

const callOf = ({ operation, path }: OperationPlan): string => `\`${operation.method.toUpperCase()} ${path}\``;

function printRequest(operation: OperationPlan, plan: Plan): SourceText {
  const members = requestMembers(operation, plan);
  const words = comment(`What ${callOf(operation)} takes.`, operation.operation.description);
  const name = identifier(operation.request);
  if (members.length === 0) return code`${words}export type ${name} = { [key in never]: never };\n`;
  return code`${words}export interface ${name} {\n${join(members, nothing)}}\n`;
}

/** `path`, `query`, `headers`, `cookies` and `body`; a part is optional where nothing in it is required. */
function requestMembers({ parameters, operation, body }: OperationPlan, plan: Plan): readonly SourceText[] {
  const members: SourceText[] = [];
  for (const [place, member] of [
    ["path", "path"],
    ["query", "query"],
    ["header", "headers"],
    ["cookie", "cookies"],
  ] as const) {
    const type = parameters[place];
    if (type === undefined) continue;
    const isNeeded = operation.parameters.some((parameter) => parameter.in === place && parameter.required);
    members.push(code`  ${identifier(member)}${isNeeded ? nothing : code`?`}: ${payloadType(type, plan)};\n`);
  }
  if (body !== undefined)
    members.push(code`  body${body.required ? nothing : code`?`}: ${contentType(body.content, plan)};\n`);
  return members;
}

function printResponse(operation: OperationPlan, plan: Plan): SourceText {
  const words = comment(`What ${callOf(operation)} answers; \`status\` tells the answers apart.`);
  const listed = operation.responses.map(({ status }) => status);
  const variants = operation.responses.flatMap((response) => responseVariants(response, listed, plan));
  const lines = join(
    variants.map((variant) => code`\n  | ${variant}`),
    nothing,
  );
  const all = variants.length === 0 ? code` { readonly status: number; readonly body: unknown }` : lines;
  return code`${words}export type ${identifier(operation.response)} =${all};\n`;
}

function responseVariants(
  { status, content }: ResponsePlan,
  listed: readonly string[],
  plan: Plan,
): readonly SourceText[] {
  const statusCode = statusType(status, listed);
  if (content.length === 0) return [code`{ readonly status: ${statusCode}; readonly body: undefined }`];
  return content.map((media) => {
    const type = code`readonly contentType: ${literal(media.contentType)}`;
    return code`{ readonly status: ${statusCode}; ${type}; readonly body: ${contentType([media], plan)} }`;
  });
}

/** Statuses registered with IANA; ranges and `default` are spelt out, so that a union of answers can be told apart. */
const registered: readonly number[] = [
  100, 101, 102, 103, 200, 201, 202, 203, 204, 205, 206, 207, 208, 226, 300, 301, 302, 303, 304, 305, 307, 308, 400,
  401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 421, 422, 423, 424, 425, 426,
  428, 429, 431, 451, 500, 501, 502, 503, 504, 505, 506, 507, 508, 511,
];

function statusType(status: string, listed: readonly string[]): SourceText {
  if (/^\d{3}$/.test(status)) return literal(Number(status));
  const range = /^([1-5])XX$/i.exec(status)?.[1];
  const isCovered = (code: number): boolean =>
    listed.includes(String(code)) ||
    (range === undefined && listed.some((other) => new RegExp(`^${String(code).charAt(0)}XX$`, "i").test(other)));
  const statuses = registered.filter(
    (one) => !isCovered(one) && (range === undefined || String(one).startsWith(range)),
  );
  return union(statuses.map((one) => literal(one)));
}

/** JSON has the type of its schema; other text comes as text, and everything else as bytes. */
function contentType(content: readonly ContentPlan[], plan: Plan): SourceText {
  return union(
    content.map(({ type, contentType: media }) =>
      type !== undefined
        ? payloadType(type, plan)
        : /^text\/|[/+]xml\b|x-www-form-urlencoded/i.test(media)
          ? code`string`
          : code`Blob`,
    ),
  );
}

/** Name → request and response. */
function printTable({ operations }: Plan): SourceText {
  const entries = operations.map((operation) => {
    const words = comment(callOf(operation), operation.operation.title);
    const types = code`{ request: ${identifier(operation.request)}; response: ${identifier(operation.response)} }`;
    return code`  ${words}${propertyKey(operation.value)}: ${types};\n`;
  });
  return code`${comment("Every HTTP operation by name.")}export interface Operations {\n${join(entries, nothing)}}\n`;
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
  const entries = content.map((media) => code`${propertyKey(media.contentType)}: ${contentType([media], plan)}`);
  return entries.length === 0 ? code`never` : code`{ ${join(entries, code`; `)} }`;
}
