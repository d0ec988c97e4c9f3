import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { DeskOptions } from "./desk.ts";
import type { Copied } from "./samples-of.ts";

const root = join(import.meta.dirname, "../../..");

/** What a reader's editor underlines in TypeScript of the pages; the lines that the compiler prints, each with its page. */
export async function typeFaults(
  samples: readonly Copied[],
  generated: DeskOptions["generated"],
): Promise<readonly string[]> {
  const typed = samples.filter(({ language }) => /^tsx?$/.test(language));
  if (typed.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), "sockwright-samples-"));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  try {
    await symlink(join(root, "node_modules"), join(folder, "node_modules"));
    await write("package.json", JSON.stringify({ type: "module" }));
    await write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["sample-*"] }));
    for (const { path, text } of generated) await write(`generated/${path}`, text);
    for (const [at, { language, code }] of typed.entries()) await write(`sample-${at}.${language}`, code);
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", "."], { cwd: folder, encoding: "utf8" });
    if (status === 0) return [];
    return stdout
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) =>
        line.replace(/^sample-(\d+)\.tsx?/, (whole, at: string) => {
          const sample = typed[Number(at)];
          return sample === undefined ? whole : `${sample.label} of ${sample.page} `;
        }),
      );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const compilerOptions = {
  target: "esnext",
  module: "nodenext",
  lib: ["esnext", "dom", "dom.iterable"],
  types: ["node"],
  strict: true,
  noUnusedLocals: true,
  jsx: "react-jsx",
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};
