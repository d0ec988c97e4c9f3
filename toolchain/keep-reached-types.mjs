import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** Removes the declarations in a folder that no entry leads to: types of what nobody can import are dead weight in every installation. */
export function keepReachedTypes(folder, entries) {
  const reached = new Set();
  const open = entries.map((entry) => join(folder, entry));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, specifier] of text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)) {
      const target = join(dirname(file), specifier.replace(/\.[jt]s$/, ".d.ts"));
      if (!existsSync(target)) throw new Error(`${file} leads to ${specifier}, which has no types`);
      open.push(target);
    }
  }
  for (const entry of readdirSync(folder, { recursive: true })) {
    const file = join(folder, entry);
    if (entry.endsWith(".d.ts") && !reached.has(file)) rmSync(file);
  }
}
