import { union } from "./channel-messages.ts";
import { payloadType } from "./payload-type.ts";
import type { ContentPlan, ExchangePlan, Plan, ResponsePlan } from "./plan.ts";
import { code, comment, identifier, join, literal, nothing, propertyKey, type SourceText } from "./source-text.ts";
import { statusType } from "./status-type.ts";

/** What comments say of a request and of its answers. */
export interface ExchangeWords {
  readonly request: string;
  readonly response: string;
}

/** The type of a request, and of its answers as a union that `status` tells apart. */
export function printExchange(exchange: ExchangePlan, words: ExchangeWords, plan: Plan): SourceText {
  const request = printRequest(exchange, comment(words.request, exchange.operation.description), plan);
  const response = comment(`${words.response}; \`status\` tells the answers apart.`);
  return code`${request}\n${printResponse(exchange, response, plan)}`;
}

/** A request as comments speak of it: `POST /lots`. */
export const callOf = ({ operation, path }: ExchangePlan): string =>
  `\`${operation.method.toUpperCase()} ${path.replaceAll("`", "'")}\``;

/** Name → request and response. */
export function printExchangeTable(name: string, words: string, exchanges: readonly ExchangePlan[]): SourceText {
  const entries = exchanges.map((exchange) => {
    const said = comment(callOf(exchange), exchange.operation.title);
    const types = code`{ request: ${identifier(exchange.request)}; response: ${identifier(exchange.response)} }`;
    return code`  ${said}${propertyKey(exchange.value)}: ${types};\n`;
  });
  return code`${comment(words)}export interface ${identifier(name)} {\n${join(entries, nothing)}}\n`;
}

function printRequest(exchange: ExchangePlan, words: SourceText, plan: Plan): SourceText {
  const members = requestMembers(exchange, plan);
  const name = identifier(exchange.request);
  if (members.length === 0) return code`${words}export type ${name} = { [key in never]: never };\n`;
  return code`${words}export interface ${name} {\n${join(members, nothing)}}\n`;
}

/** `path`, `query`, `headers`, `cookies` and `body`; a part is optional where nothing in it is required. */
function requestMembers({ parameters, operation, body }: ExchangePlan, plan: Plan): readonly SourceText[] {
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
    members.push(
      code`  body${body.required ? nothing : code`?`}: ${contentType(body.content, plan, () => code`FormData`)};\n`,
    );
  return members;
}

function printResponse({ response: name, responses }: ExchangePlan, words: SourceText, plan: Plan): SourceText {
  const listed = responses.map(({ status }) => status);
  const variants = responses.flatMap((response) => responseVariants(response, listed, plan));
  const lines = join(
    variants.map((variant) => code`\n  | ${variant}`),
    nothing,
  );
  const all = variants.length === 0 ? code` { readonly status: number; readonly body: unknown }` : lines;
  return code`${words}export type ${identifier(name)} =${all};\n`;
}

function responseVariants(
  { status, content }: ResponsePlan,
  listed: readonly string[],
  plan: Plan,
): readonly SourceText[] {
  const statusCode = statusType(status, listed, plan);
  if (content.length === 0) return [code`{ readonly status: ${statusCode}; readonly body?: undefined }`];
  return content.map((media) => {
    const type = code`readonly contentType: ${literal(media.contentType)}`;
    return code`{ readonly status: ${statusCode}; ${type}; readonly body: ${contentType([media], plan)} }`;
  });
}

/** JSON has the type of its schema; other text comes as text, and everything else as bytes, forms too unless they are sent. */
export function contentType(
  content: readonly ContentPlan[],
  plan: Plan,
  formType: (form: ContentPlan) => SourceText = () => code`Blob`,
): SourceText {
  return union(
    content.map((one) => {
      const { type, contentType: media } = one;
      if (type !== undefined) return payloadType(type, plan);
      if (/^multipart\/form-data/i.test(media)) return formType(one);
      return /^text\/|[/+]xml\b|x-www-form-urlencoded/i.test(media) ? code`string` : code`Blob`;
    }),
  );
}
