import type { Body, Contract, HttpOperation, MediaType } from "../contract/index.ts";
import { type Names, typeName, valueName } from "./names.ts";
import { parametersSchema } from "./parameters-schema.ts";
import type { ContentPlan, OperationPlan, ResponsePlan } from "./plan.ts";
import type { TypeTable } from "./type-table.ts";

/** Decides the names of an HTTP operation and of what it carries. */
export function planOperation(
  operation: HttpOperation,
  contract: Contract,
  names: Names,
  types: TypeTable,
): OperationPlan {
  const channel = contract.channels.find(({ id }) => id === operation.channel);
  if (channel?.protocol !== "http") throw new RangeError(`operation ${operation.id} is on no HTTP channel`);
  const base = typeName(operation.key);
  const name = names.claim(base, `${typeName(operation.document)}${base}`);
  const path = operation.endpoints?.[0]?.path ?? channel.endpoints[0]?.path ?? channel.key;
  const body = operation.body;
  return {
    operation,
    channel,
    name,
    value: valueName(name),
    path,
    request: types.claim(`${name}Request`),
    response: types.claim(`${name}Response`),
    parameters: parameterTypes(operation, name, types),
    ...(body === undefined
      ? {}
      : {
          body: {
            required: body.required,
            content: contentOf(body.content, `The body of \`${operation.key}\`.`, `${name}Body`, types),
          },
        }),
    responses: operation.responses
      .map((response): ResponsePlan => ({
        status: response.status,
        description: response.description,
        content: contentOf(
          response.content,
          response.description,
          `${name}${typeName(response.status).replace(/^N/, "")}`,
          types,
        ),
      }))
      .toSorted((left, right) => (left.status < right.status ? -1 : 1)),
  };
}

function parameterTypes(operation: HttpOperation, name: string, types: TypeTable): OperationPlan["parameters"] {
  const places = ["path", "query", "header", "cookie"] as const;
  return Object.fromEntries(
    places.flatMap((place) => {
      const parameters = operation.parameters.filter((parameter) => parameter.in === place);
      if (parameters.length === 0) return [];
      const own = `${name}${typeName(place)}`;
      return [[place, types.typeOf(parametersSchema(parameters), `The ${words[place]} of \`${operation.key}\`.`, own)]];
    }),
  );
}

const words = { path: "path parameters", query: "query", header: "headers", cookie: "cookies" } as const;

function contentOf(content: Body["content"], summary: string, name: string, types: TypeTable): readonly ContentPlan[] {
  return content.map((media) => ({
    contentType: media.contentType,
    type: isJson(media)
      ? types.carried(
          media.schema,
          media.examples.map(({ value }) => value),
          summary,
          name,
        )
      : undefined,
  }));
}

const isJson = ({ contentType }: MediaType): boolean => /^[^;]*[/+]json\b/i.test(contentType);
