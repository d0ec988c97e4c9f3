import type { Documents } from "../documents.ts";
import type { Fact, Rule } from "../fact.ts";
import { keyWithin, valueAfter } from "../places.ts";
import { codeOf } from "../seed.ts";

/** Finds a value in an enum of a named schema. */
const inEnum = (documents: Documents, system: string, schemaName: string, value: string) => {
  const named = documents.contract.schemas[`${system}.${schemaName}`];
  const has =
    typeof named?.schema === "object" && (named.schema["enum"] as unknown[] | undefined)?.includes(value) === true;
  return has ? valueAfter(documents, keyWithin(documents, named.source, "enum"), value) : undefined;
};

/** Names of metrics, one a line, in the block below *Métricas Importantes*. */
export const metrics: Rule = (seed) =>
  codeOf(seed)
    .filter(({ headings }) => headings.at(-1) === "Métricas Importantes")
    .flatMap(({ lines }) => lines.filter(({ text }) => /^[a-z_]+$/.test(text)))
    .map(({ number, text }) => ({
      kind: "metric",
      text,
      line: number,
      find: (documents) => inEnum(documents, seed.system, "MetricName", text),
    }));

/** `type ConnectionStatus = | 'state'`. */
export const states: Rule = (seed) =>
  codeOf(seed).flatMap(({ lines }) => {
    const name = lines.map(({ text }) => /^type (\w+) =/.exec(text)?.[1]).find(Boolean);
    return lines.flatMap(({ number, text }): Fact[] => {
      const state = /^\s*\| '(\w+)'/.exec(text)?.[1];
      if (name === undefined || state === undefined) return [];
      return [
        { kind: "state", text: state, line: number, find: (documents) => inEnum(documents, seed.system, name, state) },
      ];
    });
  });

/** Choices of a field in an example object: `status: 'online' | 'away'`. */
export const choices: Rule = (seed) =>
  codeOf(seed).flatMap(({ lines }) => {
    let type = "";
    return lines.flatMap(({ number, text }): Fact[] => {
      type = /^ {2}type: '(\w+)'/.exec(text)?.[1] ?? type;
      const [, field, union] = /^ {2}(\w+): ('\w+'(?: \| '\w+')+),?$/.exec(text) ?? [];
      if (field === undefined || union === undefined || type === "") return [];
      const message = type;
      return [...union.matchAll(/\w+/g)].map(([value]): Fact => ({
        kind: "value",
        text: `${message}.${field}: ${value}`,
        line: number,
        find: ({ contract }) =>
          contract.messages
            .filter(({ name, channel }) => name === message && channel.startsWith(`${seed.system}.`))
            .flatMap(({ examples }) => examples)
            .find((example) => (example.value as Record<string, unknown>)[field] === value)?.source,
      }));
    });
  });

/** `code: 'CODE'` of an error. */
export const errorCodes: Rule = (seed) =>
  codeOf(seed).flatMap(({ lines }) =>
    lines.flatMap(({ number, text }): Fact[] => {
      const code = /\bcode"?: ["']([A-Z_]+)["']/.exec(text)?.[1];
      if (code === undefined) return [];
      return [
        {
          kind: "error code",
          text: code,
          line: number,
          find: ({ contract }) =>
            contract.messages
              .filter(({ name, channel }) => name === "error" && channel.startsWith(`${seed.system}.`))
              .flatMap(({ examples }) => examples)
              .find(({ value }) => {
                const error = value as { readonly code?: unknown; readonly data?: { readonly code?: unknown } };
                return (error.code ?? error.data?.code) === code;
              })?.source,
        },
      ];
    }),
  );
