import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { generate, type GeneratedFile } from "../codegen/index.ts";
import { findDocuments } from "./find-documents.ts";
import { importEndings } from "./import-endings.ts";
import { loadConfig } from "./load-config.ts";
import { readDocuments } from "./read-documents.ts";
import { refuseUnknownSystems } from "./refuse-unknown-systems.ts";
import { processTerminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";

/** What is needed of the document that the AsyncAPI generator has parsed: where it was, or what it said. */
export interface ParsedDocument {
  meta(): { readonly asyncapi?: { readonly source?: unknown; readonly input?: unknown } };
}

/** The parameters of `codegen/asyncapi-template/`, as its package.json describes them. */
export interface TemplateParams {
  readonly documents?: string;
  readonly system?: string;
  readonly runtime?: string;
  readonly extension?: string;
  readonly perspective?: string;
}

/**
 * What `sockwright generate` writes for the system of a document that the AsyncAPI generator was given. The document is read
 * again where it lies: the generator's parser has lost the names of what other files hold.
 *
 * @throws {UsageFault} when a parameter says something that there is not, or the documents make no contract
 */
export async function templateFiles(
  document: ParsedDocument,
  params: TemplateParams,
): Promise<readonly GeneratedFile[]> {
  const { source, input } = document.meta().asyncapi ?? {};
  if (typeof source === "string" && existsSync(source)) return filesOf(resolve(source), process.cwd(), params);
  const folder = await mkdtemp(join(tmpdir(), "sockwright-document-"));
  try {
    const text = typeof input === "string" ? input : JSON.stringify(input);
    const file = join(folder, /^\s*\{/.test(text) ? "asyncapi.json" : "asyncapi.yaml");
    await writeFile(file, text);
    return await filesOf(file, folder, params);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function filesOf(file: string, root: string, params: TemplateParams): Promise<readonly GeneratedFile[]> {
  const { config } = await loadConfig(process.cwd());
  const perspective = params.perspective ?? config.perspective ?? "server";
  if (perspective !== "server" && perspective !== "client")
    throw new UsageFault(`"${perspective}" is no perspective: use server or client`);
  const extension = params.extension ?? "ts";
  if (!Object.hasOwn(importEndings, extension))
    throw new UsageFault(`"${extension}" is no extension: use ${Object.keys(importEndings).join(", ")}`);
  if (params.runtime?.trim() === "")
    throw new UsageFault(
      "runtime is empty: say what the code imports the client runtime as, such as sockwright/runtime",
    );
  const others = (params.documents ?? "").split(",").filter((place) => place.trim() !== "");
  const found = await findDocuments(process.cwd(), [file, ...others.map((place) => place.trim())], config);
  // In the order in which `sockwright generate` finds them: where two describe one port, it is the first one's.
  const call = { places: found.files.toSorted(), config, perspective } as const;
  const { contract } = await readDocuments(call, { ...processTerminal, folder: root });
  if (contract === undefined) throw new UsageFault(`no code can be written for ${file}: what is wrong is said above`);
  if (params.system !== undefined) refuseUnknownSystems(contract, [params.system]);
  const own = contract.documents.find(({ source }) => resolve(root, source.file) === file);
  return generate(contract, {
    system: params.system ?? own?.system ?? "",
    ...(params.runtime === undefined ? {} : { runtime: params.runtime }),
    extension: importEndings[extension as keyof typeof importEndings],
  });
}
