import { stepsOf } from "../pointer.ts";

/** Kinds of objects that extensions may stand on. */
export type Home = "info" | "server" | "channel" | "operation" | "message" | "reply" | "path";

/** Where each extension has an effect. */
export const homesOf: ReadonlyMap<string, readonly Home[]> = new Map<string, readonly Home[]>([
  ["x-system", ["info"]],
  ["x-microcks-operation", ["operation"]],
  ["x-emit", ["operation"]],
  ["x-limits", ["server", "channel"]],
  ["x-heartbeat", ["channel"]],
  ["x-reconnect", ["channel"]],
  ["x-close-codes", ["channel"]],
  ["x-subscription", ["operation", "message"]],
  ["x-room", ["operation", "message"]],
  ["x-socketio", ["server", "message", "reply"]],
  ["x-proxy", ["path"]],
  ["x-upstreams", ["server"]],
  ["x-hooks", ["channel"]],
]);

const asyncApi: readonly (readonly [RegExp, Home])[] = [
  [/^\/info$/, "info"],
  [/^(\/components)?\/servers\/[^/]+$/, "server"],
  [/^(\/components)?\/channels\/[^/]+$/, "channel"],
  [/^(\/components)?\/operations\/[^/]+(\/traits\/\d+)?$/, "operation"],
  [/^\/components\/operationTraits\/[^/]+$/, "operation"],
  [/^(\/components)?\/channels\/[^/]+\/messages\/[^/]+(\/traits\/\d+)?$/, "message"],
  [/^\/components\/(messages|messageTraits)\/[^/]+(\/traits\/\d+)?$/, "message"],
  [/^(\/components)?\/operations\/[^/]+\/reply$/, "reply"],
  [/^\/components\/replies\/[^/]+$/, "reply"],
];

const openApi: readonly (readonly [RegExp, Home])[] = [
  [/^\/info$/, "info"],
  [/(^|\/)servers\/\d+$/, "server"],
  [/^\/paths\/[^/]+$/, "path"],
  [/^\/components\/pathItems\/[^/]+$/, "path"],
];

/** What kind of object stands at `pointer` of a document; nothing for one that takes no extension of ours. */
export function homeAt(format: "asyncapi" | "openapi", pointer: string): Home | undefined {
  return (format === "asyncapi" ? asyncApi : openApi).find(([pattern]) => pattern.test(pointer))?.[1];
}

/** Whether `pointer` leads into a value that a document only shows, where a field named like an extension is nothing but data. */
export function isShown(pointer: string): boolean {
  return stepsOf(pointer).some((step) =>
    ["example", "examples", "default", "const", "enum", "payload", "schema", "schemas"].includes(step),
  );
}
