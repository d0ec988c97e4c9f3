import { existsSync, readFileSync } from "node:fs";
import { extname, join, relative, resolve, sep } from "node:path";
import type { Waiver } from "../conformance/index.ts";
import { parsePlaced, type Placed } from "../contract/read/index.ts";
import { UsageFault } from "./usage-fault.ts";

/** Taken without being named, where one of them is in the folder. */
const usualNames = ["sockwright.waivers.yaml", "sockwright.waivers.yml", "sockwright.waivers.json"];

const entries = ["id", "reason", "owner", "expires"] as const;

/**
 * The waivers of a file: the one that is named, else the usual one in `folder`, else none.
 *
 * @throws UsageFault with every fault of the file and its line
 */
export async function loadWaivers(folder: string, given: string | undefined): Promise<readonly Waiver[]> {
  const usual = usualNames.map((name) => join(folder, name)).find((path) => existsSync(path));
  const path = given === undefined ? usual : resolve(folder, given);
  if (path === undefined) return [];
  const file = relative(folder, path).split(sep).join("/");
  const parsed = await parsePlaced(textOf(path), extname(path).toLowerCase() === ".json" ? "json" : "yaml");
  if (!parsed.ok) throw new UsageFault(`${file}:${parsed.line}: ${parsed.reason}`);
  // An empty file, or one of comments only, waives nothing.
  const list = parsed.value ?? [];
  if (!Array.isArray(list))
    throw new UsageFault(`${file}:1: a list of waivers is expected, each with ${entries.join(", ")}`);
  const faults = list.flatMap((entry, index) => faultsOf(entry, String(index), parsed));
  if (faults.length > 0)
    throw new UsageFault(faults.map(({ line, words }) => `${file}:${line}: ${words}`).join("\n       "));
  return list.map((entry: Record<(typeof entries)[number], string>, index) => ({
    ...entry,
    source: { file, line: parsed.lineAt([String(index)]) },
  }));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageFault(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

interface Fault {
  readonly line: number;
  readonly words: string;
}

function faultsOf(entry: unknown, index: string, { lineAt }: Placed & { readonly ok: true }): readonly Fault[] {
  const line = lineAt([index]);
  if (typeof entry !== "object" || entry === null || Array.isArray(entry))
    return [{ line, words: `a waiver is expected, with ${entries.join(", ")}` }];
  const waiver = new Map(Object.entries(entry));
  const missing = entries
    .filter((key) => !waiver.has(key))
    .map((key) => ({ line, words: `a waiver needs "${key}": ${why[key]}` }));
  const wrong = [...waiver].flatMap(([key, value]) => {
    const words = wrongIn(key, value);
    return words === undefined ? [] : [{ line: lineAt([index, key]), words }];
  });
  return [...missing, ...wrong];
}

const why: Readonly<Record<(typeof entries)[number], string>> = {
  id: "the check, as `sockwright test --list` names it, or a pattern",
  reason: "why it may stay broken for a while",
  owner: "who sees to it that it does not stay so",
  expires: "the last day on which it holds, such as 2027-01-31",
};

function wrongIn(key: string, value: unknown): string | undefined {
  if (!entries.some((entry) => entry === key)) return `"${key}" is no entry of a waiver: it has ${entries.join(", ")}`;
  if (typeof value !== "string" || value.trim() === "") return `"${key}" must be a text`;
  return key === "expires" && !isDay(value)
    ? `"expires" must be a day such as 2027-01-31, and is "${value}"`
    : undefined;
}

/** Whether a text is a day that the calendar has. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
