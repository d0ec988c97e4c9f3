import type { CatalogueEntry } from "./entry.ts";

export type ExtensionId =
  | "extension-invalid"
  | "extension-misplaced"
  | "extension-misspelt"
  | "duration-invalid"
  | "unknown-trigger"
  | "trigger-not-read"
  | "unknown-resource"
  | "unknown-upstream"
  | "unknown-example"
  | "close-code-reserved";

/** Faults in `x-` fields. */
export const extensions: Readonly<Record<ExtensionId, CatalogueEntry>> = {
  "extension-invalid": {
    severity: "error",
    title: "An extension has not the form that its schema asks for",
    why: "An extension that cannot be understood does nothing, and nobody notices.",
    mend: "Write what the message says: it names the field that is meant, or the extension's fields with an example.",
    example: "x-limits: { maxConnection: 10 }    # wrong\nx-limits: { maxConnections: 10 }   # right",
  },
  "extension-misplaced": {
    severity: "warning",
    title: "An extension stands where it has no effect",
    why: "Each extension belongs to certain objects, and elsewhere nobody reads it.",
    mend: "Move it to an object that the message names.",
    example: "info:\n  x-limits: { maxConnections: 10 }   # belongs on a server or channel",
  },
  "extension-misspelt": {
    severity: "warning",
    title: "A field of one's own has almost the name of an extension",
    why: "Any field may begin with `x-`, and one that no tool knows does nothing.",
    mend: "Write the name that the message asks for, or one that is not so near to it.",
    example: "x-emitt: { on: connect }   # wrong\nx-emit: { on: connect }    # right",
  },
  "duration-invalid": {
    severity: "error",
    title: "A duration is not written in ISO 8601",
    why: "`30` might be seconds or milliseconds; `PT30S` cannot be misread.",
    mend: "Write `PT0.5S`, `PT30S`, `PT5M`, `PT1H`.",
    example: "interval: 30      # wrong\ninterval: PT30S   # right",
  },
  "unknown-trigger": {
    severity: "error",
    title: "`x-emit` waits for something that does not exist",
    why: "Only connecting, an operation, a change of a resource and a fault make a server speak; with anything else the message is never said.",
    mend: "Write `connect`, `error`, `operation:<key>` or `state:<schema name>`.",
    example: "x-emit: { on: conect }    # wrong\nx-emit: { on: connect }   # right",
  },
  "trigger-not-read": {
    severity: "warning",
    title: "`x-emit` waits for an operation of no document that was read",
    why: "`operation:<key>` may name an operation of another document of the same system, so that a socket speaks after a REST call. Read without that document, the message is never said.",
    mend: "Correct the key or `operationId`, or read both documents together.",
    example:
      "sockwright mock asyncapi/lots.yaml                      # waits for an operation of lots-api.yaml\nsockwright mock asyncapi/lots.yaml openapi/lots-api.yaml",
  },
  "unknown-resource": {
    severity: "warning",
    title: "`x-emit` waits for a resource that does not exist",
    why: "`state:<name>` names a schema of the same system whose rows are kept; with another name the message is never said.",
    mend: "Use the name of a schema: its key under `components.schemas`, or its file's name in PascalCase; or read the document that has it together with this one.",
    example: 'x-emit: { on: "state:Lott" }   # wrong\nx-emit: { on: "state:Lot" }    # right',
  },
  "unknown-upstream": {
    severity: "warning",
    title: "`x-upstreams` names a port of this machine that no document has",
    why: "The picture of ports shows what the documents name; a way to a port that is nowhere is not in it.",
    mend: "Correct the port, add a server for it (of whatever protocol: what nobody plays is described), or read the document that has it together with this one.",
    example:
      "x-upstreams: [{ target: redis://localhost:6397 }]   # wrong\nx-upstreams: [{ target: redis://localhost:6379 }]   # right",
  },
  "unknown-example": {
    severity: "error",
    title: "A sequence names an example that the message does not have",
    why: "A streamed answer is made of named examples, in the order given.",
    mend: "Name the message's examples, and use these names.",
    example: "sequence: [first, last]\nexamples: [{ name: first, … }, { name: last, … }]",
  },
  "close-code-reserved": {
    severity: "error",
    title: "A close code cannot be sent",
    why: "RFC 6455 reserves 1004, 1005, 1006 and 1015 for the receiving side, keeps 1016 to 2999 for itself, and ends at 4999.",
    mend: "Use 1000 to 1003, 1007 to 1014, 3000 to 3999 (registered) or 4000 to 4999 (your own).",
    example: 'x-close-codes: { "1006": … }   # wrong: no frame carries it',
  },
};
