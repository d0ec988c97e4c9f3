import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Server, startServer } from "./server.ts";

/** What every benchmark works with: the package as users get it, installed in an empty folder of its own. */
export interface Workshop extends Disposable {
  /** Where the tarball was installed. */
  readonly installed: string;
  /** The script of `npx sockwright`. */
  readonly command: string;
  readonly env: Readonly<Record<string, string>>;
  /** Starts `sockwright mock --ports random` on documents of this folder, or on the bundled ones. */
  mock(documents: readonly string[], path?: string): Promise<Server>;
  /** Forgets what earlier starts have left: the compiled contracts, or Node's compiled code too. */
  forget(what: "contracts" | "everything"): void;
}

export interface WorkshopSettings {
  readonly say: (line: string) => void;
  /** Play the checkout's sources instead of a packed and installed package: for profiling and comparing edits. */
  readonly fromSource: boolean;
}

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..");

/** Documents of this folder, by their names; others by their whole path. */
export const documentPath = (name: string): string => resolve(here, "documents", name);
export const peerPath = (path: string): string => join(here, "node_modules", path);
export const serverPath = (name: string): string => join(here, "servers", name);

function npm(folder: string, args: readonly string[]): string {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  return execFileSync("npm", [...args, ...quiet], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** Installs the peers of package-lock.json, unless the folder holds what the lockfile says. */
export function installPeers(say: (line: string) => void): void {
  const stamp = join(here, "node_modules", ".installed-lock.json");
  const wanted = readFileSync(join(here, "package-lock.json"), "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("installing the peers into bench/node_modules (npm ci)");
  npm(here, ["ci", "--ignore-scripts"]);
  writeFileSync(stamp, wanted);
}

function installPackage(folder: string): string {
  const packed = join(folder, "packed");
  const installed = join(folder, "installed");
  mkdirSync(packed);
  mkdirSync(installed);
  npm(root, ["pack", "--pack-destination", packed]);
  const [tarball = ""] = readdirSync(packed);
  writeFileSync(join(installed, "package.json"), '{ "private": true }\n');
  npm(installed, ["install", "--omit=dev", join(packed, tarball)]);
  return installed;
}

/** Prepares everything; disposing of it removes what was installed for this run. */
export function openWorkshop({ say, fromSource }: WorkshopSettings): Workshop {
  const folder = mkdtempSync(join(tmpdir(), "sockwright-bench-"));
  const leftovers = join(folder, "tmp");
  mkdirSync(leftovers);
  if (!fromSource) say("packing the package and installing it in an empty folder");
  const installed = fromSource ? root : installPackage(folder);
  const home = fromSource ? root : join(installed, "node_modules", "sockwright");
  const command = join(home, "bin", "sockwright.js");
  // What a start leaves for the next one goes where it can be forgotten.
  const env = { TMPDIR: leftovers, NODE_COMPILE_CACHE: join(leftovers, "compiled-code"), NO_COLOR: "1" };
  const caches = [leftovers, join(installed, "node_modules", ".cache", "sockwright")];

  return {
    installed,
    command,
    env,
    mock: (documents, path) =>
      startServer({
        args: [command, "mock", ...documents.map(documentPath), "--ports", "random", "--json"],
        env,
        cwd: leftovers,
        portOf: (line) => (JSON.parse(line) as { ports: { actual: number }[] }).ports[0]?.actual ?? 0,
        ...(path !== undefined && { path }),
      }),
    forget(what) {
      for (const cache of caches) {
        if (!existsSync(cache)) continue;
        for (const entry of readdirSync(cache)) {
          if (what === "everything" || entry !== "compiled-code") {
            rmSync(join(cache, entry), { recursive: true, force: true });
          }
        }
      }
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
