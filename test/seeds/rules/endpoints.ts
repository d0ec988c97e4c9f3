import { plain, requestsAt, takes } from "../look-up.ts";
import type { Fact, Rule } from "../fact.ts";
import { codeOf, headingOf } from "../seed.ts";
import { urlsIn } from "../url.ts";

/** `METHOD /path - what it is` in a code block below a heading with `(Porta N)`. */
export const endpoints: Rule = (seed) =>
  codeOf(seed).flatMap((block) => {
    const port = Number(/\(Porta (\d+)\)/.exec(headingOf(block, /\(Porta \d+\)/) ?? "")?.[1]);
    return block.lines.flatMap(({ number, text }) => {
      const [, method, path] = /^(GET|POST|PUT|PATCH|DELETE)\s+(\/\S*)/.exec(text) ?? [];
      return method === undefined || path === undefined ? [] : [endpoint(seed.system, port, method, path, number)];
    });
  });

/** The `url` that AlertManager posts to (`webhook_configs`). */
export const webhooks: Rule = (seed) =>
  codeOf(seed)
    .filter(({ lines }) => lines.some(({ text }) => text.includes("webhook_configs:")))
    .flatMap(({ lines }) => lines.flatMap(urlsIn))
    .map(({ port, path, line }) => endpoint(seed.system, port, "POST", path, line));

function endpoint(system: string, port: number, method: string, path: string, line: number): Fact {
  return {
    kind: "endpoint",
    text: `${method} :${port}${path}`,
    line,
    find: (documents) =>
      requestsAt(documents, port, method.toLowerCase()).find(
        ({ operation, path: template }) => operation.system === system && plain(template) === plain(path),
      )?.operation.source,
  };
}

/** A WebSocket URL that the seed marks as wrong (`❌`): a refused upgrade. */
export const refusals: Rule = (seed) =>
  seed.lines.flatMap(({ number, text }) => {
    if (!text.includes("❌")) return [];
    return urlsIn({ number, text: text.replaceAll("❌", "") }).map(({ port, path }): Fact => ({
      kind: "request",
      text: `GET :${port}${path}/* is refused`,
      line: number,
      find: (documents) =>
        requestsAt(documents, port, "get").find(
          ({ operation, path: template }) =>
            operation.system === seed.system &&
            takes(template, `${path}/any`) &&
            operation.responses.every(({ status }) => status.startsWith("4")),
        )?.operation.source,
    }));
  });
