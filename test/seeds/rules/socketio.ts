import { openChannels, said, serverOf } from "../look-up.ts";
import { keyWithin } from "../places.ts";
import type { Fact, Rule } from "../fact.ts";
import { codeOf, textOf } from "../seed.ts";

/** `Protocol: Socket.IO` and `Transports: WebSocket, Polling (fallback)`, in the order of preference. */
export const transports: Rule = (seed) =>
  codeOf(seed).flatMap(({ lines }) =>
    lines.flatMap(({ number, text }): Fact[] => {
      const [, key, value = ""] = /^(Protocol|Transports): (.*)$/.exec(text) ?? [];
      if (key === "Protocol") {
        return [
          {
            kind: "protocol",
            text: value,
            line: number,
            find: (documents) => {
              const [channel] = openChannels(documents, seed.system);
              if (channel === undefined || channel.protocol !== value.replace(".", "").toLowerCase()) return undefined;
              return keyWithin(documents, serverOf(documents, channel)?.source, "protocol");
            },
          },
        ];
      }
      if (key === undefined) return [];
      return value.split(", ").map((words, index): Fact => {
        const transport = words.split(" ")[0]?.toLowerCase() ?? "";
        return {
          kind: "protocol",
          text: `transport ${index + 1}: ${transport}`,
          line: number,
          find: (documents) => {
            const [channel] = openChannels(documents, seed.system);
            if (channel?.protocol !== "socketio" || channel.socketio.transports?.[index] !== transport)
              return undefined;
            return keyWithin(
              documents,
              keyWithin(documents, serverOf(documents, channel)?.source, "x-socketio"),
              "transports",
            );
          },
        };
      });
    }),
  );

/** The list *Configurações Recomendadas*: time to connect, time between updates, reconnection. */
export const advice: Rule = (seed) =>
  textOf(seed).flatMap(({ headings, line: { number, text } }): Fact[] => {
    if (!/Configurações Recomendadas/.test(headings.at(-1) ?? "")) return [];
    const [, key, value = ""] = /^- \*\*([\w ]+)\*\*: (.*)$/.exec(text) ?? [];
    const seconds = Number(/^(\d+)s\b/.exec(value)?.[1]);
    const find = {
      Reconnection: ((documents) => {
        const [channel] = openChannels(documents, seed.system);
        return channel?.reconnect && keyWithin(documents, channel.source, "x-reconnect");
      }) satisfies Fact["find"],
      Timeout: ((documents) => {
        const [channel] = openChannels(documents, seed.system);
        if (channel?.protocol !== "socketio" || channel.socketio.connectTimeoutMs !== seconds * 1000) return undefined;
        return keyWithin(
          documents,
          keyWithin(documents, serverOf(documents, channel)?.source, "x-socketio"),
          "connectTimeout",
        );
      }) satisfies Fact["find"],
      "Update Frequency": ((documents) =>
        documents.contract.operations
          .filter((operation) => operation.kind === "message")
          .flatMap(({ system, emissions }) => (system === seed.system ? emissions : []))
          .find(({ on, everyMs }) => on.kind === "interval" && everyMs === seconds * 1000)
          ?.source) satisfies Fact["find"],
    }[key ?? ""];
    return find === undefined ? [] : [{ kind: "interval", text: `${key}: ${value}`, line: number, find }];
  });

/** `(10s intervals)` and `Aguardar 10 segundos para logs`: lines of the log come that often. */
export const logIntervals: Rule = (seed) =>
  seed.lines.flatMap(({ number, text }): Fact[] => {
    const seconds = /Logs em Tempo Real.*\((\d+)s intervals\)|Aguardar (\d+) segundos para logs/
      .exec(text)
      ?.slice(1)
      .find(Boolean);
    if (seconds === undefined) return [];
    return [
      {
        kind: "interval",
        text: `campaign-log every ${seconds} s`,
        line: number,
        find: (documents) =>
          said(documents, seed.system, "server")
            .filter(({ message }) => message.name === "campaign-log")
            .flatMap(({ operation }) => operation.emissions)
            .find(({ on, everyMs }) => on.kind === "interval" && everyMs === Number(seconds) * 1000)?.source,
      },
    ];
  });
