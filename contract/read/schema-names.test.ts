import { expect, test } from "vitest";
import { pascalCase, schemaNameOf } from "./schema-names.ts";
import { sourceFile } from "./source-file.ts";

test.each([
  { given: "chat-message", want: "ChatMessage" },
  { given: "chat message", want: "ChatMessage" },
  { given: "chatMessage", want: "ChatMessage" },
  { given: "ação_é", want: "AçãoÉ" },
  { given: "HTTPError", want: "HTTPError" },
])("$given in PascalCase is $want", ({ given, want }) => {
  expect(pascalCase(given)).toBe(want);
});

const document = { asyncapi: "3.1.0" };
const schema = { type: "object" };

test.each([
  { path: "/a/schemas/chat-message.yaml", value: schema, pointer: "", want: "ChatMessage" },
  { path: "/a/schemas/bid.schema.json", value: schema, pointer: "", want: "Bid" },
  { path: "/a/schemas/bid.yaml", value: schema, pointer: "/$defs/Money", want: "Money" },
  { path: "/a/schemas/bid.yaml", value: schema, pointer: "/definitions/money", want: "money" },
  { path: "/a/schemas/bid.yaml", value: schema, pointer: "/properties/price", want: "BidPrice" },
  { path: "/a/schemas/bid.yaml", value: schema, pointer: "/$defs/Lot/properties/owner/items", want: "LotOwner" },
  { path: "/a/lots.yaml", value: document, pointer: "/components/schemas/Lot", want: "Lot" },
  { path: "/a/lots.yaml", value: document, pointer: "/components/schemas/a~1b", want: "a/b" },
  { path: "/a/lots.yaml", value: document, pointer: "/components/messages/bid/payload", want: "BidPayload" },
  {
    path: "/a/lots.yaml",
    value: document,
    pointer: "/channels/lot/messages/bid/payload/properties/item",
    want: "LotBidPayloadItem",
  },
])("the schema at $path#$pointer is called $want", ({ path, value, pointer, want }) => {
  const file = sourceFile(path, path.slice(1), "", value);
  expect(schemaNameOf({ file, pointer, value: undefined })).toBe(want);
});
