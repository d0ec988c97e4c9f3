import { type HttpOperation, type Parameter, resolveSchema } from "../contract/index.ts";
import type { QueryStyle } from "./runtime/index.ts";
import { operationAddress } from "./base-url.ts";
import { given } from "./channel-spec.ts";
import { typeName, valueName } from "./names.ts";
import { contentType } from "./exchange-types.ts";
import { messageType, payloadType } from "./payload-type.ts";
import type { ContentPlan, OperationPlan, Plan } from "./plan.ts";
import { printObject } from "./print-object.ts";
import {
  code,
  comment,
  identifier,
  join,
  literal,
  nothing,
  propertyKey,
  type SourceText,
  typeFrom,
  valueFrom,
} from "./source-text.ts";
import { printValidatorLoader } from "./validator-loader.ts";

/** A client for each OpenAPI document, each with the operations of its own. */
export function printRestClients(plan: Plan): SourceText {
  const byDocument = [...Map.groupBy(plan.operations, ({ operation }) => operation.document)];
  const clients = byDocument
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([document, operations]) => printClient(document, operations, plan));
  return join(clients, code`\n`);
}

function printClient(id: string, operations: readonly OperationPlan[], plan: Plan): SourceText {
  const { runtime } = plan.options;
  const name = plan.clients.get(id) ?? typeName(id);
  const document = plan.contract.documents.find((one) => one.id === id);
  const [base = ""] = operations.map((operation) => operationAddress(operation, plan).baseUrl);
  const spec = printObject({
    baseUrl: literal(base),
    operations: printObject(
      Object.fromEntries(operations.map((operation) => [operation.value, printOperation(operation, base, plan)])),
    ),
  });
  const type = identifier(`${name}Operations`);
  return code`${comment(`The operations of ${document?.title ?? id}.`)}export type ${type} = ${operationsType(operations, plan)};

const ${identifier(`${valueName(name)}Spec`)}: ${typeFrom(runtime, "RestSpec")} = ${spec};

${comment(document?.title ?? id, document?.description ?? "")}export function ${identifier(`open${name}`)}(options: ${typeFrom(runtime, "RestOptions")} = {}): ${typeFrom(runtime, "RestClient")}<${type}> {
  return ${valueFrom(runtime, "restClient")}<${type}>(${identifier(`${valueName(name)}Spec`)}, options);
}
`;
}

/** The operations of a client, which takes the fields of a form where a server gets the form. */
function operationsType(operations: readonly OperationPlan[], plan: Plan): SourceText {
  const [forms, others] = [operations.filter(sendsForm), operations.filter((operation) => !sendsForm(operation))];
  const keys = others.length === 0 ? [code`never`] : others.map(({ value }) => literal(value));
  const picked = code`Pick<${messageType(plan.names.operations, plan)}, ${join(keys, code` | `)}>`;
  if (forms.length === 0) return picked;
  const members = forms.map(({ value, request, response, body }) => {
    const type = contentType(body?.content ?? [], plan, ({ fields }) =>
      fields === undefined ? code`FormData` : code`FormData | ${payloadType(fields, plan)}`,
    );
    const sent = code`Omit<${messageType(request, plan)}, "body"> & { body${body?.required === true ? nothing : code`?`}: ${type} }`;
    return code`  ${propertyKey(value)}: { request: ${sent}; response: ${messageType(response, plan)} };\n`;
  });
  return code`${picked} & {\n${join(members, nothing)}}`;
}

const sendsForm = ({ body }: OperationPlan): boolean =>
  body !== undefined && body.content.some(({ fields }) => fields !== undefined);

function printOperation(operation: OperationPlan, base: string, plan: Plan): SourceText {
  const { operation: described, body, responses } = operation;
  const { baseUrl: own, path } = operationAddress(operation, plan);
  const queryStyles = Object.fromEntries(described.parameters.flatMap((one) => queryStyleOf(one, plan)));
  const pathSeparators = Object.fromEntries(described.parameters.flatMap(pathSeparatorOf));
  return printObject({
    method: literal(described.method.toUpperCase()),
    path: literal(styledPath(path, described.parameters)),
    baseUrl: own === base ? undefined : literal(own),
    queryStyles: Object.keys(queryStyles).length > 0 ? literal(queryStyles) : undefined,
    pathSeparators: Object.keys(pathSeparators).length > 0 ? literal(pathSeparators) : undefined,
    token: given(tokenOf(described, plan)),
    bodies: body && printBodies(body.content, plan),
    replies: printObject(
      Object.fromEntries(responses.map(({ status, content }) => [status, printContents(content, plan)])),
    ),
  });
}

const printBodies = (contents: readonly ContentPlan[], plan: Plan): SourceText =>
  code`[${join(
    contents.map((content) =>
      printObject({
        contentType: literal(content.contentType),
        check: printCheck(content, plan),
        write: content.fields === undefined ? undefined : valueFrom(plan.options.runtime, "writeForm"),
      }),
    ),
    code`, `,
  )}]`;

const printContents = (contents: readonly ContentPlan[], plan: Plan): SourceText =>
  printObject(
    Object.fromEntries(
      contents.map((content) => [content.contentType, printObject({ check: printCheck(content, plan) })]),
    ),
  );

const printCheck = ({ type, fields = type }: ContentPlan, plan: Plan): SourceText | undefined =>
  fields === undefined ? undefined : printValidatorLoader(fields, plan);

/** A path template with what the styles `label` and `matrix` put before a value (OpenAPI 3.1, "Style Values"). */
function styledPath(path: string, parameters: HttpOperation["parameters"]): string {
  return parameters.reduce((whole, { name, in: place, style }) => {
    const prefix = place !== "path" ? "" : style === "label" ? "." : style === "matrix" ? `;${name}=` : "";
    return prefix === "" ? whole : whole.replace(`{${name}}`, `${prefix}{${name}}`);
  }, path);
}

/** What stands between the entries of a list in the path, where it is not a comma. */
function pathSeparatorOf({ name, in: place, style, explode }: Parameter): [string, string][] {
  if (place !== "path" || !explode) return [];
  return style === "label" ? [[name, "."]] : style === "matrix" ? [[name, `;${name}=`]] : [];
}

/** How a list or object in the query is written, where it is neither `?a=1&a=2` nor `?a[b]=1`. */
function queryStyleOf(
  { name, in: place, style, explode, schema, contentType }: Parameter,
  { contract }: Plan,
): [string, QueryStyle][] {
  if (place !== "query") return [];
  if (contentType !== undefined) return [[name, "json"]];
  const { schema: resolved } = resolveSchema(contract, schema);
  if (style === "deepObject" || typeof resolved !== "object") return [];
  const isObject = resolved["type"] === "object" || resolved["properties"] !== undefined;
  const isList = resolved["type"] === "array" || resolved["items"] !== undefined;
  if (!isObject && !isList) return [];
  if (style === "form" && explode) return isObject ? [[name, "properties"]] : [];
  return [[name, style === "spaceDelimited" ? " " : style === "pipeDelimited" ? "|" : ","]];
}

/** Where the first credential goes that this operation takes; a client sends no cookies of its own. */
function tokenOf({ security }: HttpOperation, plan: Plan): Readonly<Record<string, string>> | undefined {
  for (const { scheme } of security.flatMap(({ schemes }) => schemes)) {
    const kind = plan.contract.securitySchemes[scheme]?.kind;
    if (kind?.type === "bearer") return { in: "header", name: "authorization", prefix: "Bearer " };
    if (kind?.type === "basic") return { in: "header", name: "authorization", prefix: "Basic " };
    if (kind?.type === "apiKey" && kind.in !== "cookie") return { in: kind.in, name: kind.name };
  }
  return undefined;
}
