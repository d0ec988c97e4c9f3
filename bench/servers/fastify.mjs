// The same two operations as a person would write them with Fastify: the body checked against its schema, nothing stored.
import fastify from "fastify";
import { item } from "./item.mjs";

const supplier = {
  type: "object",
  required: ["name", "email"],
  properties: { name: { type: "string" }, email: { type: "string", format: "email" } },
};
const newItem = {
  type: "object",
  required: ["name", "price", "quantity", "colour", "tags", "supplier"],
  properties: {
    name: { type: "string", minLength: 1, maxLength: 80 },
    price: { type: "number", exclusiveMinimum: 0 },
    quantity: { type: "integer", minimum: 0 },
    colour: { type: "string", enum: ["red", "green", "blue"] },
    tags: { type: "array", items: { type: "string" }, maxItems: 10 },
    supplier,
  },
};
const id = { type: "object", required: ["id"], properties: { id: { type: "string", minLength: 1 } } };

const app = fastify();
app.get("/items/:id", { schema: { params: id } }, () => item);
app.post("/items", { schema: { body: newItem } }, (_request, reply) => reply.code(201).send(item));
await app.listen({ port: 0, host: "127.0.0.1" });
console.log(JSON.stringify({ port: app.server.address().port }));
