import type { Document, Side } from "../model.ts";
import { slug } from "../slug.ts";
import { readAsyncApi } from "./asyncapi/read-asyncapi.ts";
import { readOpenApi } from "./openapi/read-openapi.ts";
import type { Part } from "./part.ts";
import { child, isMapping, sourceOf, type Place } from "./place.ts";
import type { Desk, Reader } from "./reader.ts";
import type { SourceFile } from "./source-file.ts";
import { upgradeAsyncApi2 } from "./upgrade-asyncapi-2.ts";
import { textAt } from "./values.ts";

/** What there is to know about a document besides its text. */
export interface DocumentOptions {
  /** Unique in the contract. */
  readonly id: string;
  /** Overrides `info.x-system`. */
  readonly system: string | undefined;
}

/** A document of a format that can be read, before its promises are. */
export interface OpenDocument {
  readonly document: Document;
  readonly root: Place;
}

/** Finds out what a file is; nothing when it is of no format that can be read, and then this has been reported. */
export async function openDocument(
  reader: Reader,
  file: SourceFile,
  options: DocumentOptions,
): Promise<OpenDocument | undefined> {
  const written: Place = { file, pointer: "", value: file.value };
  const kind = kindOf(reader, written);
  if (kind === undefined) return undefined;
  const root = kind.needs === "upgrade" ? await upgradeAsyncApi2(reader, written) : written;
  if (root === undefined) return undefined;
  const info = child(root, "info");
  if (!isMapping(info.value)) {
    reader.report(
      "wrong-shape",
      info,
      "the document has no `info` that can be read",
      "add `info` with a `title` and a `version`",
    );
  }
  const named = file.untranslated === undefined ? info : child({ ...written, value: file.untranslated }, "info");
  const title = textAt(info, "title");
  if (isMapping(info.value) && title === "")
    reader.report("wrong-shape", info, "the document has no title", "add `info.title`");
  const version = child(info, "version").value;
  const document: Document = {
    id: options.id,
    system: options.system ?? (slug(textAt(named, "x-system")) || slug(textAt(named, "title")) || slug(options.id)),
    format: kind.format,
    formatVersion: kind.version,
    title,
    version: typeof version === "string" || typeof version === "number" ? String(version) : "",
    description: textAt(info, "description"),
    source: sourceOf(root),
  };
  return { document, root };
}

/** Reads what a document promises; `perspective` is the side that an AsyncAPI document takes. */
export function readDocument(reader: Reader, { document, root }: OpenDocument, perspective: Side): Part {
  const dialect = document.format === "openapi" && document.formatVersion.startsWith("3.0") ? "openapi-3.0" : "2020-12";
  const desk: Desk = { reader, document: document.id, system: document.system, root, dialect, format: document.format };
  return document.format === "asyncapi" ? readAsyncApi(desk, document, perspective) : readOpenApi(desk, document);
}

interface Kind {
  readonly format: "asyncapi" | "openapi";
  readonly version: string;
  readonly needs?: "upgrade";
}

function kindOf(reader: Reader, root: Place): Kind | undefined {
  const { report } = reader;
  if (root.value === undefined || root.value === null) {
    report("file-empty", root, "the file is empty", "write an AsyncAPI or OpenAPI document into it, or leave it out");
    return undefined;
  }
  if (!isMapping(root.value)) {
    report(
      "format-unknown",
      root,
      "this is no AsyncAPI or OpenAPI document",
      "begin it with `asyncapi: 3.1.0` or `openapi: 3.1.0`",
    );
    return undefined;
  }
  for (const format of ["asyncapi", "openapi", "swagger"] as const) {
    const place = child(root, format);
    if (place.value === undefined) continue;
    const version = typeof place.value === "string" || typeof place.value === "number" ? String(place.value) : "";
    if (format === "asyncapi" && /^3\.[01](\.|$)/.test(version)) return { format, version };
    if (format === "asyncapi" && /^2\.\d/.test(version)) return { format, version, needs: "upgrade" };
    if (format === "openapi" && /^3\.[01](\.|$)/.test(version)) return { format, version };
    report(
      "version-not-supported",
      place,
      `${nameOf(format)} ${version || "of this version"} cannot be read`,
      adviceFor(format, version),
    );
    return undefined;
  }
  const { value } = root;
  const isSchema = ["$schema", "$defs", "definitions", "properties", "type"].some((key) => Object.hasOwn(value, key));
  const what = isSchema ? "a JSON Schema is read where a document refers to it; " : "";
  report(
    "format-unknown",
    root,
    "this is no AsyncAPI or OpenAPI document",
    `${what}a document begins with \`asyncapi: 3.1.0\` or \`openapi: 3.1.0\``,
  );
  return undefined;
}

const nameOf = (format: "asyncapi" | "openapi" | "swagger"): string => (format === "asyncapi" ? "AsyncAPI" : "OpenAPI");

function adviceFor(format: "asyncapi" | "openapi" | "swagger", version: string): string {
  if (format === "swagger") return "convert it to OpenAPI 3 (for example with `npx swagger2openapi`), then read that";
  if (format === "openapi")
    return version.startsWith("3.")
      ? "write `openapi: 3.1.0`, the newest version that is read"
      : "write `openapi: 3.1.0` or `openapi: 3.0.4`";
  if (version.startsWith("1."))
    return "convert it to AsyncAPI 2 or 3 (for example with `npx @asyncapi/cli convert`), then read that";
  return "write `asyncapi: 3.1.0`; 2.x documents are read too";
}

/** The identifier of a document, from its file name. */
export function documentId(name: string): string {
  return descendName(name).replace(/\.(ya?ml|json)$/i, "");
}

const descendName = (name: string): string => name.split("/").at(-1) ?? name;
