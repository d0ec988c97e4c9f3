import type { Documents } from "../documents.ts";
import { said } from "../look-up.ts";
import { keyWithin, valueAfter } from "../places.ts";
import { type Contract, type JsonSchema, type Message, propertiesOf, resolveSchema } from "../../../contract/index.ts";
import type { Fact, Rule } from "../fact.ts";
import type { Line } from "../markdown.ts";
import { type Seed, codeOf } from "../seed.ts";

interface Field {
  readonly owner: string;
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
  readonly comment: string;
  readonly line: number;
}

/** The fields of every `interface` of a seed. */
export function fieldsOf(seed: Seed): readonly Field[] {
  return codeOf(seed).flatMap(({ lines }) => {
    let owner: string | undefined;
    return lines.flatMap(({ number, text }: Line): Field[] => {
      owner = /^interface (\w+) \{/.exec(text)?.[1] ?? (text === "}" ? undefined : owner);
      const [, name, mark, type, comment = ""] = /^ {2}(\w+)(\??): ([^;]+);(?:\s*\/\/ (.*))?/.exec(text) ?? [];
      if (owner === undefined || name === undefined || type === undefined) return [];
      return [{ owner, name, optional: mark === "?", type, comment, line: number }];
    });
  });
}

/**
 * What an interface describes: the event it is handed to (`on('event', (data: Interface)`), every message of the system
 * (`WebSocketMessage`), or the answer to `request-dashboard`, for the interface that has all the others in it.
 */
function described(documents: Documents, seed: Seed, owner: string): readonly Message[] {
  const handlers = seed.lines.map(
    ({ text }) => new RegExp(`\\.on\\('([\\w-]+)', \\(data: ${owner}\\)`).exec(text)?.[1],
  );
  const event = handlers.find((name) => name !== undefined);
  const sides = (["server", "client"] as const).flatMap((side) => said(documents, seed.system, side));
  if (owner === "WebSocketMessage") return sides.map(({ message }) => message);
  if (event !== undefined) return sides.map(({ message }) => message).filter(({ name }) => name === event);
  const asked = sides.find(({ message }) => message.name === "request-dashboard")?.operation.reply?.messages ?? [];
  return documents.contract.messages.filter(({ id }) => asked.includes(id));
}

/** Fields of interfaces that describe payloads; those of a `…Config` are options of a client. */
export const fields: Rule = (seed) =>
  fieldsOf(seed).flatMap((field): Fact[] => {
    const { owner, name, optional, type, comment, line } = field;
    if (owner.endsWith("Config")) return [];
    const range = /^(\d+)-(\d+)%$/.exec(comment);
    const values = [...type.matchAll(/'(\w+)'/g)].map(([, value]) => value ?? "");
    const property = (documents: Documents, fits: (schema: JsonSchema) => boolean) => {
      const payloads = described(documents, seed, owner).map(({ payload }) => payload);
      const good = payloads.every((payload) => {
        const schema = propertiesOf(documents.contract, payload).get(name);
        return schema !== undefined && fits(resolveSchema(documents.contract, schema).schema);
      });
      const [first] = payloads.flatMap((payload) => resolveSchema(documents.contract, payload).names);
      return good && first !== undefined
        ? keyWithin(documents, keyWithin(documents, documents.contract.schemas[first]?.source, "properties"), name)
        : undefined;
    };
    const is = `${owner}.${name}`;
    return [
      {
        kind: "field",
        text: `${is}${optional ? "?" : ""}: ${type}`,
        line,
        find: (documents) => {
          // An envelope's fields may be left out by some messages (docs/decisions/cidadao-envelope.md).
          const alike = owner === "WebSocketMessage" ? [] : described(documents, seed, owner);
          const agree = alike.every(({ payload }) => isRequired(documents.contract, payload, name) !== optional);
          return agree ? property(documents, (schema) => fitsType(schema, type)) : undefined;
        },
      },
      ...values.map((value): Fact => ({
        kind: "value",
        text: `${is}: ${value}`,
        line,
        find: (documents) =>
          valueAfter(
            documents,
            property(documents, (schema) => hasValue(schema, value)),
            value,
          ),
      })),
      ...(range === null
        ? []
        : [
            {
              kind: "limit",
              text: `${is}: ${comment}`,
              line,
              find: (documents) =>
                keyWithin(
                  documents,
                  property(
                    documents,
                    (schema) =>
                      typeof schema === "object" &&
                      schema["minimum"] === Number(range[1]) &&
                      schema["maximum"] === Number(range[2]),
                  ),
                  "maximum",
                ),
            } satisfies Fact,
          ]),
    ];
  });

function isRequired(contract: Contract, payload: JsonSchema, name: string): boolean {
  const { schema } = resolveSchema(contract, payload);
  return typeof schema === "object" && (schema["required"] as readonly string[] | undefined)?.includes(name) === true;
}

const hasValue = (schema: JsonSchema, value: string): boolean =>
  typeof schema === "object" && (schema["enum"] as unknown[] | undefined)?.includes(value) === true;

/** Whether a schema says what a TypeScript type says; a `Date` is a `date-time` on the wire (docs/decisions/campaigns-dates.md). */
function fitsType(schema: JsonSchema, type: string): boolean {
  if (type === "any") return true;
  if (typeof schema !== "object") return false;
  if (type.includes("'"))
    return JSON.stringify(schema["enum"]) === JSON.stringify([...type.matchAll(/'(\w+)'/g)].map(([, value]) => value));
  if (type === "number") return schema["type"] === "number" || schema["type"] === "integer";
  if (type === "string") return schema["type"] === "string" || typeof schema["const"] === "string";
  if (type === "Date") return schema["type"] === "string" && schema["format"] === "date-time";
  if (type.endsWith("[]")) return schema["type"] === "array";
  return type.startsWith("Map<") && schema["type"] === "object" && schema["additionalProperties"] !== undefined;
}
