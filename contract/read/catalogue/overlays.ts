import type { CatalogueEntry } from "./entry.ts";

export type OverlayId =
  | "overlay-invalid"
  | "overlay-extends-nothing"
  | "overlay-path-invalid"
  | "overlay-matches-nothing"
  | "overlay-copies-not-one"
  | "overlay-update-misfit"
  | "translation-changes-contract"
  | "translation-missing"
  | "translation-stale";

/** What may be wrong with Overlay documents, which change what is shown of the documents. */
export const overlays: Readonly<Record<OverlayId, CatalogueEntry>> = {
  "overlay-invalid": {
    severity: "error",
    title: "A file among the overlays is no Overlay document, or has a field that none has",
    why: "What cannot be understood would be left out, and nobody would know.",
    mend: "Write what the OpenAPI Overlay Specification 1.0 or 1.1 knows; fields of your own begin with `x-`.",
    example:
      "overlay: 1.0.0\ninfo: { title: Chat in Portuguese, version: 1.0.0, x-language: pt-BR }\nextends: ../asyncapi/chat.yaml\nactions: []",
  },
  "overlay-extends-nothing": {
    severity: "error",
    title: "An overlay changes a file that is no document, and that no document refers to",
    why: "It would change nothing. The path is relative to the overlay.",
    mend: "Correct the path, or take the overlay away.",
    example: "extends: ../asyncapi/chatt.yaml   # wrong\nextends: ../asyncapi/chat.yaml    # right",
  },
  "overlay-path-invalid": {
    severity: "error",
    title: "The target of an action, or what it copies, is no JSONPath",
    why: "Both are a JSONPath of RFC 9535, not a JSON Pointer.",
    mend: "Begin with `$`, and put names with other signs than letters and digits in brackets and quotes.",
    example: "target: /info/title                  # wrong\ntarget: $.paths['/chats/{id}'].get   # right",
  },
  "overlay-matches-nothing": {
    severity: "error",
    title: "The target of an action selects nothing",
    why: "The action changes nothing: its target is misspelt, or what it changed is gone.",
    mend: "Correct the target, or take the action away; `sockwright docs --translate <language>` does so for translations.",
    example: "target: $.channels.chatt   # wrong\ntarget: $.channels.chat    # right",
  },
  "overlay-copies-not-one": {
    severity: "error",
    title: "What an action copies is not one thing of the document",
    why: "A copy is of one thing. Where nothing is selected it is misspelt, or gone; where several are, nobody knows which is meant.",
    mend: "Let `copy` select one thing. An action sees the document as the actions above it left it.",
    example:
      "target: $.components.schemas.NewGood\\ncopy: $.components.schemas.*      # wrong\\ncopy: $.components.schemas.Good   # right",
  },
  "overlay-update-misfit": {
    severity: "error",
    title: "An update, or a copy, has another form than what it is to change",
    why: "A mapping can be merged with a mapping only, a list inside with a list, and a single value can only give way to another.",
    mend: "Give the update the form of what is there, or select what is around it.",
    example: "target: $.info\nupdate: Chat               # wrong\nupdate: { title: Chat }    # right",
  },
  "translation-changes-contract": {
    severity: "error",
    title: "A translation changes more than texts for people",
    why: "Readers of all languages speak to the same servers: what a contract promises cannot depend on the language.",
    mend: "Translate titles, summaries and descriptions that are there; change everything else in the document itself.",
    example:
      "target: $.servers.local\nupdate: { host: localhost:81 }               # wrong\nupdate: { description: Nesta máquina. }   # right",
  },
  "translation-missing": {
    severity: "warning",
    title: "A text has no translation",
    why: "Its readers find it in the language of the document, in the middle of theirs.",
    mend: "`sockwright docs --translate <language>` writes what is missing into overlays; fill in the empty texts.",
    example:
      "- target: $.info\n  x-source: { title: Chat room }\n  update: { title: '' }                # missing\n  update: { title: Sala de conversa }",
  },
  "translation-stale": {
    severity: "warning",
    title: "A text has changed since it was translated",
    why: "Readers of the translation are told what no longer holds.",
    mend: "Translate it anew, and put the text as it is now into `x-source`.",
    example:
      "- target: $.info\n  x-source: { title: Chat room }       # the document says: Chat rooms\n  update: { title: Sala de conversa }",
  },
};
