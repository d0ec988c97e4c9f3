import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One `import … from` or `export … from` of a declaration file. */
const statement = /^(?:import|export)[^;]*?from\s*"(\.[^"]+)";$/gms;
/** A type that is named where it is used. */
const inPlace = /import\("(\.[^"]+)"\)/g;

/**
 * Removes the declarations in a folder that no entry leads to: types of what nobody can import are dead weight in every installation. Of a
 * door (a file that only passes on), what nobody takes through it goes too.
 */
export function keepReachedTypes(folder, entries) {
  const texts = new Map();
  /** File → the names that are taken from it, or "all". */
  const taken = new Map(entries.map((entry) => [join(folder, entry), "all"]));
  const open = [...taken.keys()];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const text = texts.get(file) ?? readFileSync(file, "utf8");
    texts.set(file, text);
    const take = (specifier, names) => {
      const target = join(dirname(file), specifier.replace(/\.[jt]s$/, ".d.ts"));
      if (!existsSync(target)) throw new Error(`${file} leads to ${specifier}, which has no types`);
      const before = taken.get(target);
      const now = before === "all" || names === "all" ? "all" : new Set([...(before ?? []), ...names]);
      if (before !== undefined && (before === "all" || (now !== "all" && now.size === before.size))) return;
      taken.set(target, now);
      open.push(target);
    };
    for (const [whole, specifier] of statementsOf(text, taken.get(file))) take(specifier, namesIn(whole).from);
    for (const [, specifier] of text.matchAll(inPlace)) take(specifier, "all");
  }
  for (const [file, names] of taken) {
    const kept = new Set(statementsOf(texts.get(file), names).map(([whole]) => whole));
    const text = texts.get(file).replace(statement, (whole) => (kept.has(whole) ? whole : ""));
    if (text !== texts.get(file)) writeFileSync(file, text.replace(/\n{2,}/g, "\n").trimStart());
  }
  for (const entry of readdirSync(folder, { recursive: true })) {
    const file = join(folder, entry);
    if (entry.endsWith(".d.ts") && !taken.has(file)) rmSync(file);
  }
}

/** Those that are needed for these names: in a door only what passes them on, elsewhere all. */
function statementsOf(text, names) {
  const all = [...text.matchAll(statement)];
  const isDoor = text.replace(statement, "").trim() === "" && all.every(([whole]) => whole.startsWith("export"));
  if (!isDoor || names === "all") return all;
  return all.filter(([whole]) => {
    const { as } = namesIn(whole);
    return as === "all" || as.some((name) => names.has(name));
  });
}

/** The names in the braces of a statement, as the other file has them and as this one calls them; "all" where there are none. */
function namesIn(whole) {
  const [, list] = /\{([^}]*)\}/.exec(whole) ?? [];
  if (list === undefined) return { from: "all", as: "all" };
  const pairs = list
    .split(",")
    .map((name) => name.trim().replace(/^type\s+/, ""))
    .filter((name) => name !== "")
    .map((name) => name.split(/\s+as\s+/));
  return { from: pairs.map(([name]) => name), as: pairs.map((pair) => pair.at(-1)) };
}
