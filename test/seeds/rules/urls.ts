import { channelsAt, requestsAt, takes } from "../look-up.ts";
import type { HttpOperation } from "../../../contract/index.ts";
import type { Fact, Rule } from "../fact.ts";
import type { Line } from "../markdown.ts";
import type { Seed } from "../seed.ts";
import { findUrl, isChannel, show, urlsIn, urlsOf } from "../url.ts";

/** Every URL that is neither a channel nor asked by a `curl`. */
export const urls: Rule = (seed) => {
  const all = urlsOf(seed);
  const asked = new Set(commandsOf(seed).flatMap(urlsIn).map(show));
  const tabled = new Set(seed.blocks.flatMap((block) => (block.kind === "row" ? urlsIn(block.line).map(show) : [])));
  return all
    .filter((url) => !isChannel(url, all) && (tabled.has(show(url)) || !asked.has(show(url))))
    .map((url): Fact => ({
      kind: "url",
      text: show(url),
      line: url.line,
      find: (documents) => findUrl(documents, seed.system, url),
    }));
};

/** URLs of single WebSockets, and a Socket.IO namespace (`Namespace: Default (/)`). */
export const channels: Rule = (seed) => {
  const all = urlsOf(seed);
  const sockets = all
    .filter((url) => isChannel(url, all))
    .map((url): Fact => ({
      kind: "channel",
      text: show({ ...url, path: url.path.replaceAll(/\{[^}]*\}/g, "{}") }),
      line: url.line,
      find: (documents) =>
        channelsAt(documents, url.port, url.path).find(({ system }) => system === seed.system)?.source,
    }));
  const namespaces = seed.lines.flatMap(({ number, text }): Fact[] => {
    const namespace = /^Namespace: .*\((\/.*)\)/.exec(text)?.[1];
    if (namespace === undefined) return [];
    return [
      {
        kind: "channel",
        text: `namespace ${namespace}`,
        line: number,
        find: ({ contract }) =>
          contract.channels.find(
            (channel) =>
              channel.protocol === "socketio" && channel.system === seed.system && channel.namespace === namespace,
          )?.source,
      },
    ];
  });
  return [...sockets, ...namespaces];
};

/** `{name}` and `?name=` of a URL; a list says which are optional (`` `token` (opcional) ``), and otherwise they are not. */
export const parameters: Rule = (seed) => {
  const optional = new Set(seed.lines.flatMap(({ text }) => /^- `(\w+)` \(opcional\)/.exec(text)?.[1] ?? []));
  return urlsOf(seed).flatMap((url): Fact[] => {
    const inPath = [...url.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name: name ?? "", in: "path" }));
    const names = [...inPath, ...url.query.map((name) => ({ name, in: "query" }))];
    return names.map(({ name, in: place }) => {
      const required = !optional.has(name);
      return {
        kind: "parameter",
        text: `${name} in the ${place} of ${url.path}, ${required ? "required" : "optional"}`,
        line: url.line,
        find: ({ contract }) =>
          contract.channels
            .filter((channel) => channel.protocol !== "http" && channel.system === seed.system)
            .filter(({ endpoints }) => endpoints.some(({ path }) => path === url.path))
            .flatMap((channel) => [...channel.parameters, ...(channel.protocol === "http" ? [] : channel.handshake)])
            .find((parameter) => parameter.name === name && parameter.in === place && parameter.required === required)
            ?.source,
      };
    });
  });
};

/** Lines with a `curl`; a command goes on after a backslash at the end of a line. */
function commandsOf(seed: Seed): readonly Line[] {
  return seed.lines
    .filter(({ text }) => /\bcurl\b/.test(text))
    .map(({ number, text: begun }) => {
      let text = begun;
      for (let next = number; text.endsWith("\\"); next += 1) text = text.slice(0, -1) + (seed.lines[next]?.text ?? "");
      return { number, text };
    });
}

/** What a seed asks with `curl`: `-I` asks with `HEAD`, `Upgrade: websocket` opens a WebSocket. */
export const requests: Rule = (seed) =>
  commandsOf(seed).flatMap((command) =>
    urlsIn(command).map((url): Fact => {
      const method = /\s-I\b/.test(command.text) ? "head" : "get";
      const upgrade = command.text.includes("Upgrade: websocket");
      const path = url.path === "" ? "/" : url.path;
      return {
        kind: "request",
        text: `${method.toUpperCase()} ${show({ ...url, path })}${upgrade ? " with an upgrade" : ""}`,
        line: url.line,
        find: (documents) =>
          requestsAt(documents, url.port, method).find(
            ({ operation, path: template }) =>
              operation.system === seed.system &&
              (upgrade ? takes(template, path) && upgrades(operation) : template === path),
          )?.operation.source,
      };
    }),
  );

const upgrades = ({ responses }: HttpOperation): boolean => responses.some(({ status }) => status === "101");
