import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { peerPath } from "./workshop.ts";

/** Something that shows a document in a browser with one script. */
export interface PageBuilder {
  readonly name: string;
  /** Writes the page and what it needs into a folder: `index.html`, beside the document `document.yaml`. */
  write(folder: string): void;
}

interface Packed {
  readonly name: string;
  readonly version: string;
  readonly files: readonly string[];
  /** What the body of the page holds. */
  readonly body: string;
}

/** Of these packages one file each is wanted: what they depend on, a thousand packages, is in it. */
function unpacked({ name, version, files }: Packed): readonly string[] {
  const folder = peerPath(`.page-builders/${name.replace("/", "-")}-${version}`);
  if (!existsSync(join(folder, "package"))) {
    mkdirSync(folder, { recursive: true });
    execFileSync("npm", ["pack", `${name}@${version}`, "--pack-destination", folder, "--loglevel=error"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const tarball = readdirSync(folder).find((one) => one.endsWith(".tgz")) ?? "";
    execFileSync("tar", ["-xzf", tarball], { cwd: folder });
  }
  return files.map((file) => join(folder, "package", file));
}

function builder(shown: string, packed: Packed): PageBuilder {
  return {
    name: `${shown} ${packed.version}`,
    write(folder) {
      const files = unpacked(packed);
      for (const file of files) copyFileSync(file, join(folder, basename(file)));
      const styles = files.filter((file) => file.endsWith(".css")).map((file) => basename(file));
      const head = styles.map((style) => `<link rel="stylesheet" href="${style}">`).join("");
      writeFileSync(
        join(folder, "index.html"),
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Documents</title><meta name="viewport" content="width=device-width">${head}</head><body>${packed.body}</body></html>\n`,
      );
    },
  };
}

const quiet =
  "withDefaultFonts: false, telemetry: false, showDeveloperTools: 'never', hideClientButton: true, agent: { disabled: true }, mcp: { disabled: true }";
const scalar: Packed = {
  name: "@scalar/api-reference",
  version: "1.72.1",
  files: ["dist/browser/standalone.js"],
  body: `<div id="app"></div><script src="standalone.js"></script><script>Scalar.createApiReference('#app', { url: 'document.yaml', ${quiet} })</script>`,
};
const redoc: Packed = {
  name: "redoc",
  version: "2.5.4",
  files: ["bundles/redoc.standalone.js"],
  body: `<redoc spec-url="document.yaml"></redoc><script src="redoc.standalone.js"></script>`,
};
const component: Packed = {
  name: "@asyncapi/react-component",
  version: "3.2.1",
  files: ["browser/standalone/index.js", "styles/default.min.css"],
  body: `<div id="app"></div><script src="index.js"></script><script>AsyncApiStandalone.render({ schema: { url: 'document.yaml' }, config: {} }, document.getElementById('app'))</script>`,
};

/** What teams publish their OpenAPI documents with. */
export const openApiBuilders: readonly PageBuilder[] = [builder("Scalar", scalar), builder("Redoc", redoc)];

/** What teams publish their AsyncAPI documents with. */
export const asyncApiBuilders: readonly PageBuilder[] = [builder("AsyncAPI component", component)];
