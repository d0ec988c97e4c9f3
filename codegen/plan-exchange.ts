import type { Body, Callback, HttpOperation, MediaType, Webhook } from "../contract/index.ts";
import { typeName } from "./names.ts";
import { parametersSchema } from "./parameters-schema.ts";
import type { ContentPlan, ExchangePlan, ResponsePlan } from "./plan.ts";
import type { TypeTable } from "./type-table.ts";

type Carried = Pick<ExchangePlan, "request" | "response" | "parameters" | "body" | "responses">;

/**
 * Decides the names of what a request and its answers carry.
 *
 * @param name what they begin with
 * @param spokenOf what comments call the request
 */
export function planExchange(
  described: HttpOperation | Webhook | Callback,
  name: string,
  spokenOf: string,
  types: TypeTable,
): Carried {
  const { body } = described;
  return {
    request: types.claim(`${name}Request`),
    response: types.claim(`${name}Response`),
    parameters: parameterTypes(described.parameters, name, spokenOf, types),
    ...(body === undefined
      ? {}
      : {
          body: {
            required: body.required,
            content: contentOf(body.content, `The body of ${spokenOf}.`, `${name}Body`, types, isFields).map(
              (content, index) => ({
                ...content,
                ...(isMultipart(content) && {
                  fields: types.fieldsOf(
                    body.content[index]?.schema ?? true,
                    `The fields of ${spokenOf}.`,
                    `${name}Form`,
                  ),
                }),
              }),
            ),
          },
        }),
    responses: described.responses
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

function parameterTypes(
  parameters: HttpOperation["parameters"],
  name: string,
  spokenOf: string,
  types: TypeTable,
): ExchangePlan["parameters"] {
  const places = ["path", "query", "header", "cookie"] as const;
  return Object.fromEntries(
    places.flatMap((place) => {
      const own = parameters.filter((parameter) => parameter.in === place);
      if (own.length === 0) return [];
      const words = `The ${placeWords[place]} of ${spokenOf}.`;
      return [[place, types.typeOf(parametersSchema(own), words, `${name}${typeName(place)}`)]];
    }),
  );
}

const placeWords = { path: "path parameters", query: "query", header: "headers", cookie: "cookies" } as const;

function contentOf(
  content: Body["content"],
  summary: string,
  name: string,
  types: TypeTable,
  isTyped: (media: MediaType) => boolean = isJson,
): readonly ContentPlan[] {
  return content.map((media) => ({
    contentType: media.contentType,
    type: isTyped(media)
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

const isMultipart = ({ contentType }: ContentPlan): boolean => /^multipart\/form-data/i.test(contentType);

/** A form is written from the fields of an object. */
const isFields = (media: MediaType): boolean =>
  isJson(media) || /^application\/x-www-form-urlencoded/i.test(media.contentType);
