import { readFile, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Over what the starting contract talks; each of them has an HTTP API too. */
export const templates = ["websocket", "socketio", "http"] as const;

export type Template = (typeof templates)[number];

/** A file that a project starts with. */
export interface StarterFile {
  /** Relative to the project's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

const starters = fileURLToPath(new URL("starters/", import.meta.url));

/** The documents of a template, under the project's own title and system. */
export async function starterDocuments(
  template: Template,
  title: string,
  system: string,
): Promise<readonly StarterFile[]> {
  const layers = [...new Set([template, "http" as const])];
  const files = await Promise.all(layers.map((layer) => filesOf(join(starters, layer))));
  return files.flat().map(({ path, text }) => ({
    path,
    // What JSON writes as a text is one in YAML too, whatever is in it.
    text: text
      .replace('title: "Tasks"', () => `title: ${JSON.stringify(title)}`)
      .replace("x-system: tasks", `x-system: ${system}`),
  }));
}

/** Settings with which TypeScript agrees with what Node.js runs. */
export async function starterSettings(): Promise<StarterFile> {
  return { path: "tsconfig.json", text: await readFile(join(starters, "tsconfig.json"), "utf8") };
}

/** A configuration that names these documents. */
export function starterConfig(documents: readonly string[]): StarterFile {
  const list = documents.map((document) => JSON.stringify(document)).join(documents.length > 3 ? ",\n    " : ", ");
  const entry = documents.length > 3 ? `[\n    ${list},\n  ]` : `[${list}]`;
  return {
    path: "sockwright.config.ts",
    text: `import { defineConfig } from "sockwright";\n\nexport default defineConfig({\n  documents: ${entry},\n});\n`,
  };
}

async function filesOf(folder: string): Promise<readonly StarterFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.toSorted().map(async (path) => ({
      path: relative(folder, path).split(sep).join("/"),
      text: await readFile(path, "utf8"),
    })),
  );
}
