import { readFileSync, readdirSync } from "node:fs";
import { type Block, type Line, readMarkdown } from "./markdown.ts";

/** One page of source material, as it came. */
export interface Seed {
  readonly file: string;
  /** Slug of the system it speaks of. */
  readonly system: string;
  readonly lines: readonly Line[];
  readonly blocks: readonly Block[];
}

/** Takes the text of a seed apart; the file is named `<system>-<subject>.md`. */
export function readSeed(file: string, text: string, systems: readonly string[]): Seed {
  const system = systems.find((slug) => file.startsWith(`${slug}-`));
  if (system === undefined) throw new Error(`${file} belongs to none of ${systems.join(", ")}`);
  const lines = text.split("\n").map((line, index) => ({ number: index + 1, text: line }));
  return { file, system, lines, blocks: readMarkdown(lines) };
}

/** The seeds beside this file. */
export function readSeeds(systems: readonly string[]): readonly Seed[] {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".md"));
  return files
    .toSorted()
    .map((file) => readSeed(file, readFileSync(`${import.meta.dirname}/${file}`, "utf8"), systems));
}

export const codeOf = (seed: Seed): readonly Extract<Block, { kind: "code" }>[] =>
  seed.blocks.filter((block) => block.kind === "code");

export const textOf = (seed: Seed): readonly Extract<Block, { kind: "text" }>[] =>
  seed.blocks.filter((block) => block.kind === "text");

/** The last heading that matches, innermost first. */
export const headingOf = (block: Block, pattern: RegExp): string | undefined =>
  block.headings.findLast((heading) => pattern.test(heading));
