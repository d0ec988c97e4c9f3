import { written, writtenIn } from "../places.ts";
import type { Fact, FactKind, Rule } from "../fact.ts";
import { codeOf, textOf } from "../seed.ts";
import { urlsIn } from "../url.ts";

/** A fact for people, which a document only has to say in words: found where it is written. */
function word(system: string, kind: FactKind, text: string, words: string, line: number): Fact {
  return { kind, text, line, find: (documents) => written(documents, system, words) };
}

/** `ports:` of the containers in docker-compose, its networks and their driver. */
export const containers: Rule = (seed) =>
  codeOf(seed)
    .filter(({ lines }) => lines.some(({ text }) => text === "services:"))
    .flatMap(({ lines }) => {
      let part = "";
      let owner = "";
      return lines.flatMap(({ number, text }): Fact[] => {
        part = /^(\w+):$/.exec(text)?.[1] ?? part;
        const key = /^ {2}([\w-]+):$/.exec(text)?.[1];
        owner = key ?? owner;
        if (key !== undefined && part === "networks")
          return [word(seed.system, "network", `network ${key}`, key, number)];
        const driver = /^\s*driver: (\w+)$/.exec(text)?.[1];
        if (driver !== undefined) return [word(seed.system, "network", `driver ${driver}`, driver, number)];
        const mapping = /^\s*- "(\d+:\d+)"/.exec(text)?.[1];
        return mapping === undefined ? [] : [word(seed.system, "network", `${owner} ${mapping}`, mapping, number)];
      });
    });

/** `a → b:port`: who speaks to whom inside the network. */
export const connections: Rule = (seed) =>
  codeOf(seed).flatMap(({ lines }) =>
    lines.flatMap(({ number, text }): Fact[] => {
      const [, from, to] = /^(\w+) → (\w+:\d+)/.exec(text) ?? [];
      return to === undefined ? [] : [word(seed.system, "network", `${from} → ${to}`, to, number)];
    }),
  );

/** Hooks with a WebSocket's URL in them (`export function useX() … url: 'ws://…'`). */
export const hooks: Rule = (seed) =>
  codeOf(seed).flatMap(({ lines }) =>
    lines.flatMap(({ number, text }, index): Fact[] => {
      const name = /^export function (use\w+)\(/.exec(text)?.[1];
      const end = lines.findIndex((line, at) => at > index && line.text === "}");
      const body = lines.slice(index, end);
      const connects = body.some((line) => /\burl: /.test(line.text) && urlsIn(line).length > 0);
      return name === undefined || !connects ? [] : [word(seed.system, "client", `hook ${name}`, name, number)];
    }),
  );

/** Options of the client: the fields of its `…Config`, and what is set where a client is made. */
export const options: Rule = (seed) => {
  const { system } = seed;
  let owner: string | undefined;
  const declared = codeOf(seed).flatMap(({ lines }) =>
    lines.flatMap(({ number, text }): Fact[] => {
      owner = /^interface (\w+Config) \{/.exec(text)?.[1] ?? (text === "}" ? undefined : owner);
      const name = /^ {2}(\w+)\??: /.exec(text)?.[1];
      return owner === undefined || name === undefined ? [] : [word(system, "client", `option ${name}`, name, number)];
    }),
  );
  if (declared.length === 0) return [];
  const given = codeOf(seed).flatMap(({ lines }) => {
    if (!lines.some(({ text }) => /useWebSocket\(\{$|new WebSocketClient\($/.test(text))) return [];
    return lines.flatMap(({ number, text }): Fact[] => {
      const name = /^\s+(\w+): (?:'.*'|\w+),$/.exec(text)?.[1];
      return name === undefined ? [] : [word(system, "client", `option ${name}`, name, number)];
    });
  });
  return [...declared, ...given];
};

/** Colours (`'info': '#007bff'`) and words for scores (`if (score >= 80) return 'excellent'`). */
export const appearances: Rule = (seed) =>
  codeOf(seed).flatMap(({ lines }) =>
    lines.flatMap(({ number, text }): Fact[] => {
      const [, level, colour] = /^\s*'(\w+)': '(#[0-9a-f]{6})'/.exec(text) ?? [];
      if (colour !== undefined) return [word(seed.system, "client", `${level} is ${colour}`, colour, number)];
      const [, score, name] = /^\s*(?:if \(score >= (\d+)\) )?return '(\w+)';$/.exec(text) ?? [];
      if (name === undefined) return [];
      const from = score === undefined ? "any score" : `score ${score}`;
      return [word(seed.system, "client", `${from} is ${name}`, name, number)];
    }),
  );

/** How much a client keeps (`últimos 100 logs`, `Últimas 50 execuções`). */
export const buffers: Rule = (seed) =>
  seed.lines.flatMap(({ number, text }): Fact[] => {
    const [, amount, things] = /últim[oa]s (\d+) (logs|execuções)/i.exec(text) ?? [];
    return amount === undefined
      ? []
      : [word(seed.system, "limit", `last ${amount} ${things}`, `last ${amount}`, number)];
  });

/** `Erro: "what a person sees"`, in a heading. */
export const symptoms: Rule = (seed) =>
  textOf(seed).flatMap(({ line: { number, text } }): Fact[] => {
    const words = /^#+ .*Erro: "(.+?)"/.exec(text)?.[1];
    return words === undefined ? [] : [word(seed.system, "symptom", words, words, number)];
  });

/** `proxy_pass`'s settings in Nginx, apart from the route: said by a document that hands requests on. */
export const proxySettings: Rule = (seed) =>
  codeOf(seed).flatMap(({ lines }) =>
    lines.flatMap(({ number, text }): Fact[] => {
      const header = /^\s*proxy_set_header ([\w-]+) /.exec(text)?.[1];
      const words = header ?? /^\s*(proxy_http_version [\d.]+);/.exec(text)?.[1];
      if (words === undefined) return [];
      const find: Fact["find"] = (documents) => {
        const { contract } = documents;
        const handing = contract.channels.filter(
          (channel) => channel.protocol === "http" && channel.proxy !== undefined,
        );
        return writtenIn(
          documents,
          handing.map(({ source }) => source.file),
          words,
        );
      };
      return [{ kind: "proxy", text: header === undefined ? words : `header ${words}`, line: number, find }];
    }),
  );

/** `receiver: 'name'` of AlertManager. */
export const receivers: Rule = (seed) =>
  codeOf(seed).flatMap(({ lines }) =>
    lines.flatMap(({ number, text }): Fact[] => {
      const name = /^\s*receiver: '([\w.]+)'/.exec(text)?.[1];
      return name === undefined ? [] : [word(seed.system, "setting", `receiver ${name}`, name, number)];
    }),
  );
