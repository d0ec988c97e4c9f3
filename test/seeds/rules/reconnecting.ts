import { openChannels } from "../look-up.ts";
import { keyWithin } from "../places.ts";
import type { Fact, Rule } from "../fact.ts";
import { textOf } from "../seed.ts";

/** `**Tentativa N**: M segundos`; `N+` speaks of every later attempt too. */
export const attempts: Rule = (seed) =>
  textOf(seed).flatMap(({ line: { number, text } }): Fact[] => {
    const [, attempt, more, seconds] = /\*\*Tentativa (\d+)(\+?)\*\*: (\d+) segundo/.exec(text) ?? [];
    if (attempt === undefined) return [];
    return [
      {
        kind: "interval",
        text: `attempt ${attempt}${more} after ${seconds} s`,
        line: number,
        find: (documents) => {
          const [channel] = openChannels(documents, seed.system);
          if (channel?.reconnect === undefined) return undefined;
          const { initialMs, factor, maxMs, maxAttempts = Number(attempt) } = channel.reconnect;
          const last = more === "+" ? maxAttempts : Number(attempt);
          for (let each = Number(attempt); each <= last; each += 1) {
            if (Math.min(initialMs * factor ** (each - 1), maxMs) !== Number(seconds) * 1000) return undefined;
          }
          const key = more === "+" ? "maxMs" : Number(attempt) === 1 ? "initialMs" : "factor";
          return keyWithin(documents, keyWithin(documents, channel.source, "x-reconnect"), key);
        },
      },
    ];
  });

/** ``- `1000`: …`` below *Códigos de Close*; each channel of the system has to give it. */
export const closeCodes: Rule = (seed) =>
  textOf(seed).flatMap(({ headings, line: { number, text } }): Fact[] => {
    const code = /^- `(\d{4})`:/.exec(text)?.[1];
    if (code === undefined || headings.at(-1) !== "Códigos de Close") return [];
    return [
      {
        kind: "close code",
        text: code,
        line: number,
        find: (documents) => {
          const found = openChannels(documents, seed.system).map(({ closeCodes: codes }) =>
            codes.find((entry) => entry.code === Number(code)),
          );
          return found.every((entry) => entry !== undefined) ? found[0]?.source : undefined;
        },
      },
    ];
  });
