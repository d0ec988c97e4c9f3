import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import type { Contract } from "../model.ts";
import { checkKeywordValues } from "./keyword-values.ts";
import { operationFinder, operationKeys } from "./operation-keys.ts";
import type { Part } from "./part.ts";
import { checkPatterns } from "./patterns.ts";
import { portsOf } from "./ports.ts";
import { documentId, openDocument, readDocument, type OpenDocument } from "./read-document.ts";
import type { Reader } from "./reader.ts";
import type { ReadOptions } from "./reading.ts";
import { type Report, reporter } from "./report.ts";
import { readNamedSchemas } from "./schema.ts";
import { makeShelf } from "./shelf.ts";
import type { SourceFile } from "./source-file.ts";
import { withUpgrades } from "./upgrades.ts";
import { withViews } from "./views/with-views.ts";

/** A contract as far as it could be read, with what the checks need besides. */
export interface ContractDraft {
  readonly contract: Contract;
  /** With every schema as it is written, whichever side sends it. */
  readonly written: Contract;
  readonly parts: readonly Part[];
  readonly reader: Reader;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads documents into one contract, as far as they can be read. */
export async function draftContract(files: readonly string[], options: ReadOptions): Promise<ContractDraft> {
  const root = resolve(options.root ?? process.cwd());
  const paths = [...new Map(files.map((file) => [resolve(root, file), file]))];
  const { report, diagnostics } = reporter();
  const overlay = options.overlays && (await overlaysOf(options.overlays, root, report));
  const shelf = makeShelf(
    root,
    paths.map(([path]) => path),
    report,
    options.sources,
    overlay,
  );
  const { add, find } = operationFinder();
  const reader: Reader = {
    shelf,
    report,
    schemas: { named: new Map(), ids: new Map(), places: new Map(), waiting: [], read: [], holdsMarks: false },
    operationId: find,
  };
  const opened: OpenDocument[] = [];
  const ids = new Set<string>();
  for (const [path, given] of paths) {
    const file = shelf.open(path);
    if (file === undefined) continue;
    const id = uniqueId(file.name, ids);
    const system =
      options.systems === undefined || !Object.hasOwn(options.systems, given) ? undefined : options.systems[given];
    const document = await openDocument(reader, file, { id, system });
    if (document !== undefined) opened.push(document);
  }
  // Documents of one system may name each other's operations.
  for (const document of opened) add(document, operationKeys(reader, document));
  const parts = opened.map((document) => readDocument(reader, document, options.perspective ?? "server"));
  readNamedSchemas(reader);
  // A schema that does not say which values are valid cannot be played; what else is wrong with schemas is for the checks.
  checkKeywordValues(reader, "deciding");
  checkPatterns(reader, "any");
  const written = join(parts, reader);
  const contract = reader.schemas.holdsMarks ? withViews(written) : written;
  return { contract, written, parts, reader, diagnostics };
}

async function overlaysOf(
  { files, language }: NonNullable<ReadOptions["overlays"]>,
  root: string,
  report: Report,
): Promise<(file: SourceFile) => SourceFile> {
  const { overlaysFor } = await import("./overlay/overlays-for.ts");
  return overlaysFor(files, language, root, report);
}

/** The file's name; with its folder in front where two documents have the same name. */
function uniqueId(name: string, taken: Set<string>): string {
  const plain = documentId(name);
  const long = name
    .replaceAll(/^[./]+/g, "")
    .replaceAll("/", "-")
    .replace(/\.(ya?ml|json)$/i, "");
  const id = [plain, long, name].find((candidate) => !taken.has(candidate)) ?? name;
  taken.add(id);
  return id;
}

function join(parts: readonly Part[], reader: Reader): Contract {
  const servers = parts.flatMap((part) => part.servers);
  const operations = parts.flatMap((part) => part.operations);
  const described = parts.flatMap((part) => part.described ?? []);
  return {
    documents: parts.map((part) => part.document),
    servers,
    ports: portsOf(servers),
    channels: withUpgrades(
      parts.flatMap((part) => part.channels),
      operations,
    ),
    ...(described.length > 0 && { described }),
    operations,
    messages: parts.flatMap((part) => part.messages),
    webhooks: parts.flatMap((part) => part.webhooks),
    schemas: Object.fromEntries(reader.schemas.named),
    securitySchemes: Object.fromEntries(
      parts.flatMap((part) => part.securitySchemes.map((scheme) => [scheme.id, scheme])),
    ),
  };
}
