import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";

/** The contract of documents that a test writes itself, by their file names; `*.overlay.yaml` are overlays, read in a language. */
export async function readTexts(texts: Readonly<Record<string, string>>, language?: string): Promise<Contract> {
  const root = mkdtempSync(join(tmpdir(), "sockwright-texts-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(root, name), text);
  const files = Object.keys(texts).map((name) => join(root, name));
  const overlays = files.filter((file) => file.endsWith(".overlay.yaml"));
  const documents = files.filter((file) => !overlays.includes(file));
  const reading = await readContract(documents, {
    root,
    ...(language !== undefined && { overlays: { files: overlays, language } }),
  });
  if (!reading.ok) throw new Error("these documents make no contract", { cause: reading.diagnostics });
  return reading.contract;
}

/** The text of a page. */
export function pageOf(site: { readonly files: readonly { path: string; text: string }[] }, path: string): string {
  const text = site.files.find((file) => file.path === path)?.text;
  if (text === undefined)
    throw new Error(`no page is at ${path}, but at ${site.files.map((file) => file.path).join(", ")}`);
  return text;
}
