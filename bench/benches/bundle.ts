import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { type Budget, type Figure, ours } from "../figure.ts";
import { peerPath } from "../workshop.ts";
import type { Bench } from "./bench.ts";

interface Bundled {
  readonly outputFiles: readonly { readonly path: string; readonly contents: Uint8Array }[];
  readonly metafile: {
    readonly outputs: Readonly<
      Record<string, { readonly entryPoint?: string; readonly imports: readonly { readonly path: string }[] }>
    >;
  };
}

/** The part of esbuild that is used; it is installed with the peers. */
interface Esbuild {
  build(options: object): Promise<Bundled>;
}

interface Size {
  readonly what: string;
  readonly own: string;
  readonly peers: Readonly<Record<string, string>>;
  readonly budgets?: readonly Budget[];
  readonly note?: string;
}

const sizes: readonly Size[] = [
  {
    what: "runtime for one WebSocket channel",
    own: "runtime.ts",
    peers: { "partysocket/ws": "peer-partysocket-ws.mjs", partysocket: "peer-partysocket.mjs" },
    budgets: [{ bound: "at most", value: 5 }],
    note: "the peers have no queue limits, requests, heartbeat, close-code policy or validation",
  },
  {
    what: "the same with specification and validator of a channel",
    own: "one-channel.ts",
    peers: { "ajv and formats at run time": "peer-ajv.mjs" },
    budgets: [{ bound: "at most", value: 8 }],
  },
  { what: "the same of a channel with 17 messages", own: "chat.ts", peers: {} },
  {
    what: "runtime for Socket.IO",
    own: "socketio.ts",
    peers: { "socket.io-client": "peer-socket.io-client.mjs" },
    note: "it comes on top of socket.io-client",
  },
  { what: "runtime for HTTP", own: "rest.ts", peers: { "openapi-fetch": "peer-openapi-fetch.mjs" } },
  { what: "runtime for React hooks, the WebSocket's included", own: "react.ts", peers: {} },
];

const folder = fileURLToPath(new URL("../bundles/", import.meta.url));

/** What a browser loads: bundled by esbuild, minified, each file gzipped. */
export const bundle: Bench = async ({ say }) => {
  const esbuild = (await import(pathToFileURL(peerPath("esbuild/lib/main.js")).href)) as Esbuild;
  const kilobytesOf = async (entry: string): Promise<number> => {
    const { outputFiles, metafile } = await esbuild.build({
      entryPoints: [`${folder}${entry}`],
      bundle: true,
      minify: true,
      splitting: true,
      write: false,
      metafile: true,
      outdir: folder,
      absWorkingDir: folder,
      format: "esm",
      platform: "browser",
      target: "es2022",
      external: entry.startsWith("peer-") ? [] : ["react", "socket.io-client"],
      logLevel: "error",
    });
    const entries = Object.entries(metafile.outputs).filter(([, output]) => output.entryPoint?.endsWith(entry));
    const loaded = new Set(entries.map(([path]) => path));
    // A set hears of what is added to it while it is walked: files that files load, sooner or later.
    for (const path of loaded) for (const { path: next } of metafile.outputs[path]?.imports ?? []) loaded.add(next);
    const files = outputFiles.filter(({ path }) => [...loaded].some((name) => path.endsWith(`/${name}`)));
    return files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0) / 1000;
  };
  const figures: Figure[] = [];
  for (const { what, own, peers, budgets = [], note } of sizes) {
    say(what);
    const samples: Record<string, readonly number[]> = { [ours]: [await kilobytesOf(own)] };
    for (const [peer, entry] of Object.entries(peers)) samples[peer] = [await kilobytesOf(entry)];
    figures.push({ what, unit: "KB min+gzip", samples, budgets, ...(note !== undefined && { note }) });
  }
  return figures;
};
