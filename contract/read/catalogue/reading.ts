import type { CatalogueEntry } from "./entry.ts";

export type ReadingId =
  | "file-not-found"
  | "not-a-file"
  | "file-not-readable"
  | "file-empty"
  | "syntax-error"
  | "duplicate-key"
  | "several-yaml-documents"
  | "format-unknown"
  | "version-not-supported"
  | "conversion-failed"
  | "reference-not-found"
  | "reference-circular"
  | "reference-remote"
  | "reference-outside";

/** Faults that keep a file from being read. */
export const reading: Readonly<Record<ReadingId, CatalogueEntry>> = {
  "file-not-found": {
    severity: "error",
    title: "A document does not exist",
    why: "Nothing can be read from a path where no file is. Relative paths start in the folder the command runs in.",
    mend: "Check the spelling and the current folder, or give a pattern such as `asyncapi/*.yaml`.",
    example: "sockwright check asyncapi/chatt.yaml   # wrong\nsockwright check asyncapi/chat.yaml    # right",
  },
  "not-a-file": {
    severity: "error",
    title: "A folder is named where a file is expected",
    why: "A document, and what a `$ref` points into, is one file.",
    mend: "Name the file in the folder, or a pattern that matches files.",
    example: "payload: { $ref: ../schemas }            # wrong\npayload: { $ref: ../schemas/bid.yaml }   # right",
  },
  "file-not-readable": {
    severity: "error",
    title: "A file cannot be opened",
    why: "The file is there, and the system does not let this process read it.",
    mend: "Check the file's permissions and owner.",
    example: "chmod u+r asyncapi/chat.yaml",
  },
  "file-empty": {
    severity: "error",
    title: "A document is empty",
    why: "An empty file promises nothing, and a contract that loses a document without a word is worse than one that stops.",
    mend: "Write the document, or leave the file out.",
    example: "asyncapi: 3.1.0\ninfo: { title: Chat, version: 1.0.0 }",
  },
  "syntax-error": {
    severity: "error",
    title: "The text is not YAML or JSON",
    why: "Nothing of a file can be trusted when its text cannot be parsed. `.json` files are held to plain JSON: no comments, no trailing commas.",
    mend: "Look at the line shown and the one above it: indentation (spaces, never tabs), a missing colon, an unclosed quote or bracket.",
    example: 'address: "/lots      # wrong: the quote is not closed\naddress: "/lots"     # right',
  },
  "duplicate-key": {
    severity: "error",
    title: "One mapping holds a key twice",
    why: "Parsers disagree on which of the two counts, so two readers of one document would see two contracts.",
    mend: "Keep one of the entries, or give the other its own name.",
    example: "properties:\n  price: { type: number }\n  price: { type: string }   # wrong",
  },
  "several-yaml-documents": {
    severity: "error",
    title: "A file holds more than one YAML document",
    why: "`---` begins a second document, and a `$ref` into such a file would not say which one it means.",
    mend: "Give each document a file of its own.",
    example: "asyncapi: 3.1.0\n---               # wrong\nasyncapi: 3.1.0",
  },
  "format-unknown": {
    severity: "error",
    title: "A file is neither AsyncAPI nor OpenAPI",
    why: "A document says in its first lines which format it is written in; without that its fields mean nothing.",
    mend: "Begin it with `asyncapi:` or `openapi:`. Schema files are not passed on the command line: documents refer to them.",
    example: "openapi: 3.1.0\ninfo: { title: Lots, version: 1.0.0 }\npaths: {}",
  },
  "version-not-supported": {
    severity: "error",
    title: "A document is written in a version that cannot be read",
    why: "AsyncAPI 3.0 and 3.1, OpenAPI 3.0 and 3.1 are read as they are, AsyncAPI 2.x is converted. Other versions mean other things by the same fields.",
    mend: "Convert the document: `swagger2openapi` for Swagger 2.0, `@asyncapi/cli convert` for AsyncAPI 1.x.",
    example: 'swagger: "2.0"    # wrong\nopenapi: 3.1.0    # right',
  },
  "conversion-failed": {
    severity: "error",
    title: "An AsyncAPI 2 document could not be converted",
    why: "AsyncAPI 2.x is brought to 3.0 by the AsyncAPI project's converter before it is read, and the converter stopped.",
    mend: "Correct what the message names, or convert the document once and keep the result.",
    example:
      "channels:\n  lots:            # wrong: null\nchannels:\n  lots: { publish: { message: { payload: { type: object } } } }",
  },
  "reference-not-found": {
    severity: "error",
    title: "A `$ref` points at nothing",
    why: "What is referred to is part of the promise. A path is relative to the file the `$ref` stands in; what follows `#` is a JSON Pointer into the target.",
    mend: "Correct the path or pointer, or write the missing entry.",
    example: '$ref: "#/components/schemas/Bidd"   # wrong\n$ref: "#/components/schemas/Bid"    # right',
  },
  "reference-circular": {
    severity: "error",
    title: "A chain of `$ref`s never reaches a value",
    why: "A schema may refer to itself from inside (a tree does), and an entry that is nothing but a reference to itself says nothing.",
    mend: "Let one entry of the circle hold the value.",
    example: 'A: { $ref: "#/components/schemas/B" }\nB: { $ref: "#/components/schemas/A" }   # wrong',
  },
  "reference-remote": {
    severity: "error",
    title: "A `$ref` asks for a resource of the network",
    why: "Nothing is fetched: a contract must mean the same tomorrow and without a network, and a document must not make this machine call others.",
    mend: "Save a copy beside the document and refer to that file.",
    example: "$ref: https://example.com/bid.json   # wrong\n$ref: ./bid.json                     # right",
  },
  "reference-outside": {
    severity: "error",
    title: "A `$ref` leaves the project",
    why: "A document may refer to YAML and JSON files below the folder the command runs in, and below the folder that holds its own folder. Anything else (`/etc`, keys, other projects) stays unread, also through symbolic links.",
    mend: "Move the shared file into the project, or run from a folder above both.",
    example: "$ref: ../../../../etc/passwd         # wrong\n$ref: ../schemas/bid.yaml            # right",
  },
};
