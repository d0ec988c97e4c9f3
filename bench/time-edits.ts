import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

/** A folder of documents that is watched, and the file in it that is edited. */
export interface EditedFolder {
  /** Copied first, so that the original stays as it is. */
  readonly folders: readonly string[];
  /** Relative to where the copies lie. */
  readonly file: string;
  /** What an edit changes in it: this text, each time by another ending. */
  readonly text: string;
}

/** How long it takes, in milliseconds, from each edit of a file until `generate --watch` has written what follows from it. */
export async function timeEdits(
  command: string,
  { folders, file, text }: EditedFolder,
  { parent, env, rounds }: { readonly parent: string; readonly env: NodeJS.ProcessEnv; readonly rounds: number },
): Promise<readonly number[]> {
  const folder = mkdtempSync(join(parent, "edited-"));
  for (const from of folders) cpSync(from, join(folder, from.replace(/^.*[/\\]/, "")), { recursive: true });
  const child = spawn(process.execPath, [command, "generate", "--watch"], {
    cwd: folder,
    env: { ...env, NO_COLOR: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (words: string) => (said += words));
  const heard = async (words: string): Promise<void> => {
    while (!said.includes(words)) {
      await Promise.race([once(child.stderr, "data"), once(child, "exit")]);
      if (child.exitCode !== null) throw new Error(`generate --watch ended: ${said}`);
    }
  };
  try {
    await heard("watching the documents");
    const original = readFileSync(join(folder, file), "utf8");
    if (!original.includes(text)) throw new Error(`${file} does not say "${text}"`);
    const times: number[] = [];
    // The first edit finds code that has hardly run, as it does for nobody who works with it.
    for (let round = -1; round < rounds; round += 1) {
      said = "";
      const start = performance.now();
      writeFileSync(join(folder, file), original.replace(text, `${text} (${round})`));
      await heard("generated/: ");
      if (round >= 0) times.push(performance.now() - start);
    }
    return times;
  } finally {
    child.kill();
    await once(child, "exit");
    rmSync(folder, { recursive: true, force: true });
  }
}
