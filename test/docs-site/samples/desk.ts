import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { transformWithOxc } from "vite";
import { fileURLToPath } from "node:url";
import type { Copied } from "./samples-of.ts";

const root = join(import.meta.dirname, "../../..");
const wscat = fileURLToPath(import.meta.resolve("wscat/bin/wscat"));

/** A folder as a reader has it who has generated code and installed what the samples import. */
export interface Desk extends AsyncDisposable {
  /** Starts a sample in a process of its own. */
  start(sample: Copied): Promise<Trial>;
}

/** A sample that runs. */
export interface Trial {
  /** What it has printed so far. */
  readonly printed: string;
  /** What it has complained about so far. */
  readonly complained: string;
  /** Tells each time that something was printed. */
  onPrint(listener: () => void): void;
  /** Settles with the exit code once it has ended, null where it was stopped. */
  readonly ended: Promise<number | null>;
  stop(): void;
}

export interface DeskOptions {
  /** Generated code, as `generate` gives it. */
  readonly generated: readonly { readonly path: string; readonly text: string }[];
  /** Puts the addresses of a mock in place of those that the documents, and so the generated code, name. */
  readonly elsewhere: (text: string) => string;
  /** A file with the certificates to trust, where the mock has some. */
  readonly certificates?: string;
}

/** Node.js need not compile again what other samples have compiled: most of a second each. */
const compiled = join(tmpdir(), "sockwright-samples-compiled");

export async function openDesk({ generated, elsewhere, certificates }: DeskOptions): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), "sockwright-samples-"));
  const write = async (path: string, text: string): Promise<string> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
    return path;
  };
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  await write("package.json", JSON.stringify({ type: "module" }));
  await cp(join(import.meta.dirname, "page.js"), join(folder, "page.js"));
  for (const { path, text } of generated) await write(`generated/${path}`, elsewhere(text));
  const trusted =
    certificates === undefined
      ? {}
      : { NODE_EXTRA_CA_CERTS: certificates, SSL_CERT_FILE: certificates, CURL_CA_BUNDLE: certificates };
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled, PYTHONUNBUFFERED: "1", ...trusted };
  let count = 0;

  async function commandOf({ label, language, code }: Copied): Promise<readonly [string, ...string[]]> {
    count += 1;
    switch (language) {
      case "sh":
        return [
          "bash",
          "-c",
          label === "wscat" ? code.replace("npx wscat", `exec '${process.execPath}' '${wscat}'`) : code,
        ];
      case "python":
        return ["/usr/bin/python3", await write(`sample-${count}.py`, code)];
      case "tsx": {
        const { code: script } = await transformWithOxc(code, "sample.tsx", { jsx: { runtime: "automatic" } });
        return [process.execPath, "page.js", `./${await write(`sample-${count}.js`, script)}`];
      }
      default:
        return [process.execPath, await write(`sample-${count}.${language}`, code)];
    }
  }

  return {
    async start(sample) {
      const [program, ...args] = await commandOf({ ...sample, code: elsewhere(sample.code) });
      // wscat takes the end of its input for a wish to leave.
      const child = spawn(program, args, { cwd: folder, env, stdio: ["pipe", "pipe", "pipe"] });
      let printed = "";
      let complained = "";
      let told: () => void = () => undefined;
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        printed += text;
        told();
      });
      child.stderr.setEncoding("utf8").on("data", (text: string) => (complained += text));
      return {
        get printed() {
          return printed;
        },
        get complained() {
          return complained;
        },
        onPrint: (listener) => (told = listener),
        ended: once(child, "close").then(([code]) => code as number | null),
        stop: () => void child.kill("SIGKILL"),
      };
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
