const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `Lot${index}`);

/** An OpenAPI document with so many operations, each of which takes a body of a schema of its own. */
export function manyOperations(count: number): object {
  return {
    openapi: "3.1.0",
    info: { title: "Lots", version: "1.0.0" },
    servers: [{ url: "http://localhost:4701" }],
    paths: Object.fromEntries(
      names(count).map((name) => [
        `/${name}`,
        {
          post: {
            operationId: `add${name}`,
            requestBody: { content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } } },
            responses: { 204: { description: "Added." } },
          },
        },
      ]),
    ),
    components: {
      schemas: Object.fromEntries(
        names(count).map((name, index) => [
          name,
          { type: "object", properties: { [`p${index}`]: { type: "string", minLength: index % 9 } } },
        ]),
      ),
    },
  };
}
