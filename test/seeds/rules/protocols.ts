import type { Fact, Rule } from "../fact.ts";
import { openChannels } from "../look-up.ts";
import { keyWithin, written } from "../places.ts";
import { textOf } from "../seed.ts";

/** `**Versão:** 1.1.0`: that of every document of the system. */
export const versions: Rule = (seed) =>
  seed.lines.flatMap(({ number, text }): Fact[] => {
    const version = /Versão:?\*\*:? (\d+\.\d+\.\d+)/.exec(text)?.[1];
    if (version === undefined) return [];
    return [
      {
        kind: "version",
        text: version,
        line: number,
        find: (documents) => {
          const own = documents.contract.documents.filter(({ system }) => system === seed.system);
          return own.every((document) => document.version === version)
            ? keyWithin(documents, keyWithin(documents, own[0]?.source, "info"), "version")
            : undefined;
        },
      },
    ];
  });

/** The list *Especificações Técnicas*, and sentences about compression and `wss`. */
export const protocols: Rule = (seed) =>
  textOf(seed).flatMap(({ headings, line: { number, text } }): Fact[] => {
    const fact = (what: string, find: Fact["find"]): Fact[] => [{ kind: "protocol", text: what, line: number, find }];
    const compressed: Fact["find"] = (documents) => {
      const channels = openChannels(documents, seed.system);
      if (!channels.every((channel) => channel.protocol === "websocket" && channel.compression)) return undefined;
      return written(documents, seed.system, "permessage-deflate");
    };
    if (text.startsWith("- Compressão de mensagens")) return fact("compression", compressed);
    if (/HTTPS\/WSS.* em produção/.test(text)) {
      return fact(
        "wss in production",
        ({ contract }) =>
          contract.servers.find(
            ({ system, protocol, role }) => system === seed.system && protocol === "wss" && role === "remote",
          )?.source,
      );
    }
    if (headings.at(-1) !== "Especificações Técnicas") return [];
    const [, key, value = ""] = /^- \*\*(\w+)\*\*: (.*)$/.exec(text) ?? [];
    if (key === undefined) return [];
    if (key === "Compression") return fact(`${key}: ${value}`, compressed);
    // `WebSocket (RFC 6455)`: the term in parentheses is the exact one.
    return fact(`${key}: ${value}`, (documents) =>
      written(documents, seed.system, /\((.*)\)/.exec(value)?.[1] ?? value),
    );
  });
