import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { HarbourPort, OpenHarbour } from "../harbour/index.ts";
import { selfSigned } from "../harbour/http/self-signed.ts";
import { signToken } from "../tokens.ts";

/** Debian's: the libraries that the harbour needs are packages of it. */
const python = "/usr/bin/python3";

/** What the Python process wrote on its way to nowhere. */
export class PythonHarbourFailed extends Error {
  override readonly name = "PythonHarbourFailed";
}

/** Opens the harbour that is written in Python, each port wherever there is room. It breaks no promise. */
export async function startPythonHarbour(): Promise<OpenHarbour> {
  const secret = "low tide";
  const child = spawn(python, ["-m", "harbour"], {
    cwd: import.meta.dirname,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1", PYTHONUNBUFFERED: "1" },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let complaints = "";
  child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
  const exited = once(child, "exit");
  child.stdin.write(`${JSON.stringify({ secret, ...(await selfSigned(Date.now())) })}\n`);

  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), "line"),
    exited.then(() => Promise.reject(new PythonHarbourFailed(complaints))),
  ])) as [string];
  const { ports } = JSON.parse(line) as { readonly ports: Readonly<Record<string, number>> };
  const urls = Object.fromEntries(
    Object.entries(ports).map(([port, actual]) => [
      port,
      `${port === "7605" ? "https" : "http"}://127.0.0.1:${actual}`,
    ]),
  ) as Record<HarbourPort, string>;

  async function close(): Promise<void> {
    child.stdin.end();
    await exited;
  }

  return {
    urls,
    token: (scope, seconds = 3600) =>
      signToken({ sub: "Rui", scope, exp: Math.floor(Date.now() / 1000) + seconds }, secret),
    close,
    [Symbol.asyncDispose]: close,
  };
}
