import { copyFile, mkdir, readdir, symlink } from "node:fs/promises";
import { join } from "node:path";

/** Where the generator puts what it compiles from a template: into the template's own folder. */
const compiled = "__transpiled";

/**
 * Makes a folder that looks like the template's and leads into it, so that the generator can compile a template without
 * writing into it. What is required from its files is found as before: Node.js follows links first.
 */
export async function mirrorTemplate(template: string, mirror: string): Promise<void> {
  await mkdir(mirror);
  for (const entry of await readdir(template, { withFileTypes: true })) {
    if (entry.name === compiled) continue;
    const [from, to] = [join(template, entry.name), join(mirror, entry.name)];
    // Windows lets everybody link folders, and not everybody link files.
    if (entry.isFile() && process.platform === "win32") await copyFile(from, to);
    else await symlink(from, to, "junction");
  }
}
