import type { Handlers } from "../mock-server/index.ts";

/** What `sockwright.config.ts` may say. Paths are relative to the file; arguments of the command line win. */
export interface Config {
  /** Files, folders or globs of AsyncAPI and OpenAPI documents. Default: the folders `asyncapi` and `openapi`. */
  readonly documents?: readonly string[];
  /** Document → the system it belongs to, where `info.x-system` cannot say it. */
  readonly systems?: Readonly<Record<string, string>>;
  /**
   * Whose side the AsyncAPI documents are written from.
   *
   * @default "server"
   */
  readonly perspective?: "server" | "client";
  /**
   * Which ports the mock opens.
   *
   * - `"exact"`: those of the documents, or none at all
   * - `"offset:N"`: those of the documents plus N
   * - `"random"`: any that are free
   *
   * Default: those of the documents; one that is busy or privileged is replaced by a free one, with a notice.
   */
  readonly ports?: PortChoice;
  /** Refuse to start when a port is not the wanted one. Default: false. */
  readonly strictPorts?: boolean;
  /** Address to listen on. Default: `127.0.0.1`, which other machines cannot reach. */
  readonly host?: string;
  /** How many threads have the sockets of the mock's ports, so that it uses more than one core. Default: 1. */
  readonly workers?: number;
  /** The same seed gives the same mock. Default: `sockwright`. */
  readonly seed?: string;
  /**
   * How hard the mock looks at credentials.
   *
   * - `"any"` takes every well-formed token that has not expired
   * - `"strict"` takes only tokens signed by a mock with its seed, such as those of `sockwright token`
   * - `"off"` asks for nothing
   *
   * @default "any"
   */
  readonly auth?: "any" | "strict" | "off";
  /** Let Socket.IO's Admin UI connect to the ports that speak Socket.IO. Default: false. */
  readonly socketioAdmin?: boolean;
  /** Mock these systems only. Default: all. */
  readonly only?: readonly string[];
  /** Files, folders or globs of scenarios. Default: the folder `scenarios`. */
  readonly scenarios?: readonly string[];
  /** How `sockwright docs` writes its site. */
  readonly docs?: DocsChoice;
  /** System → its own behaviour: a handlers file, which `--watch` reloads, or the handlers themselves. */
  readonly handlers?: Readonly<Record<string, string | Handlers>>;
}

export interface DocsChoice {
  /** What the site is called. Default: as the system, where there is one. */
  readonly title?: string;
  /** The path it is served under, with a slash at both ends. Default: `/`. */
  readonly base?: string;
  /** Id of a channel or operation as it was → id as it is: who comes to the old page is sent to the new one. */
  readonly redirects?: Readonly<Record<string, string>>;
  /** The language that the documents are written in, as a BCP 47 tag. Default: `en`. */
  readonly language?: string;
  /** Files, folders or globs of Overlay documents. Default: the folder `overlays`. */
  readonly overlays?: readonly string[];
  /** The languages of the site beside that of the documents. Default: those that overlays translate into. */
  readonly translations?: readonly string[];
  /** Language → what the site is called in it, where that is not `title`. */
  readonly titles?: Readonly<Record<string, string>>;
  /**
   * Where readers try operations: the address of a mock's page, such as `http://127.0.0.1:7380/docs`, or `false` for nowhere. Default: on a page
   * of the site that has a mock inside it.
   */
  readonly tryIt?: string | false;
}

export type PortChoice = "exact" | "random" | `offset:${number}`;

/** Names the type of `sockwright.config.ts`: `export default defineConfig({…})`. */
export function defineConfig(config: Config): Config {
  return config;
}
