import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { transformWithOxc } from "vite";
import { generate } from "../../codegen/index.ts";
import type { Contract } from "../../contract/index.ts";
import type { Copied } from "./samples-of.ts";

const root = join(import.meta.dirname, "../..");
const python = "/usr/bin/python3";
const wscat = process.env["WSCAT"] ?? join(root, "node_modules/.bin/wscat");

const hasPython = spawnSync(python, ["-c", "import websockets"]).status === 0;

/** Whether this machine has what a sample runs with. */
export const canRun = ({ label }: Copied): boolean =>
  label === "wscat" ? existsSync(wscat) : label === "Python" ? hasPython : true;

/** A folder as a reader has it who has generated code and installed what the samples import. */
export interface Desk extends AsyncDisposable {
  /** Starts a sample in a process of its own; `spoken` settles with what it has said once it has ended. */
  start(sample: Copied): Promise<{ readonly child: ChildProcess; readonly ended: Promise<string> }>;
}

/** `elsewhere` puts the addresses of a mock in place of those that the documents, and so the generated code, name. */
export async function openDesk(contract: Contract, elsewhere: (text: string) => string): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), "sockwright-samples-"));
  const write = async (path: string, text: string): Promise<string> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
    return path;
  };
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  await write("package.json", JSON.stringify({ type: "module" }));
  await write("page.js", page);
  const runtime = join(root, "codegen/runtime/index.ts");
  for (const system of new Set(contract.documents.map((one) => one.system)))
    for (const { path, text } of await generate(contract, { system, runtime }))
      await write(`generated/${path}`, elsewhere(text));
  let count = 0;

  async function commandOf({ label, language, code }: Copied): Promise<readonly [string, ...string[]]> {
    count += 1;
    switch (language) {
      case "sh":
        return ["bash", "-c", label === "wscat" ? code.replace("npx wscat", `exec '${wscat}'`) : code];
      case "python":
        return [python, await write(`sample-${count}.py`, code)];
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
      const [program, ...args] = await commandOf(sample);
      // wscat takes the end of its input for a wish to leave.
      const child = spawn(program, args, { cwd: folder, stdio: ["pipe", "pipe", "pipe"] });
      let said = "";
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding("utf8").on("data", (text: string) => (said += text));
      const ended = once(child, "close").then(([code]) => `${String(code)}: ${said}`);
      return { child, ended };
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A page with the component of a sample on it, and somebody who presses its button as soon as that can be pressed. */
const page = `
import { Window } from "happy-dom";
import { createElement } from "react";
const window = new Window();
Object.assign(globalThis, { window, document: window.document });
const { createRoot } = await import("react-dom/client");
const { Sample } = await import(process.argv[2]);
const place = window.document.createElement("div");
window.document.body.append(place);
createRoot(place).render(createElement(Sample));
const press = () => {
  const button = place.querySelector("button");
  if (button === null && place.textContent === "") return setTimeout(press, 5);
  if (button === null) return;
  if (button.disabled) return setTimeout(press, 5);
  button.click();
};
press();
setInterval(() => {}, 1000);
`;
