import { plain, said } from "../look-up.ts";
import type { Side } from "../../../contract/index.ts";
import type { Fact, Rule } from "../fact.ts";
import { framesOf, pathOf } from "../frames.ts";
import { codeOf, headingOf, textOf } from "../seed.ts";
import { urlsIn } from "../url.ts";

/** `type`s of examples, `` `type` ``s listed under *Mensagens Recebidas*, and `case 'type':` of a client that handles what it hears. */
export const messages: Rule = (seed) => {
  const examples = framesOf(seed)
    .filter(({ value }) => Object.hasOwn(value as object, "type"))
    .map((frame) => message(seed.system, frame.from, frame.name, frame.path, frame.line));
  const listed = textOf(seed).flatMap((block) => {
    const type = /^- `(\w+)`:/.exec(block.line.text)?.[1];
    if (type === undefined || headingOf(block, /Mensagens Recebidas/) === undefined) return [];
    return [message(seed.system, "server", type, pathOf(seed, block), block.line.number)];
  });
  const handled = codeOf(seed).flatMap(({ lines }) => {
    const path = lines.flatMap(urlsIn).find(({ scheme }) => scheme === "ws")?.path;
    return lines.flatMap(({ number, text }) => {
      const type = /^\s*case '(\w+)':/.exec(text)?.[1];
      return type === undefined ? [] : [message(seed.system, "server", type, path, number)];
    });
  });
  return [...examples, ...listed, ...handled];
};

function message(system: string, from: Side, name: string, path: string | undefined, line: number): Fact {
  const where = path === undefined ? "" : ` on ${plain(path)}`;
  return {
    kind: "message",
    text: `${name} from the ${from}${where}`,
    line,
    find: (documents) => {
      const channels = documents.contract.channels.filter(
        ({ endpoints }) => path === undefined || endpoints.some((endpoint) => plain(endpoint.path) === plain(path)),
      );
      return said(documents, system, from).find(
        (one) => one.message.name === name && channels.some(({ id }) => id === one.message.channel),
      )?.message.source;
    },
  };
}

/** Socket.IO's own events, which no document describes. */
const reserved = new Set(["connect", "connect_error", "disconnect"]);

/** `socket.on('event'`, `socket.emit('event'`, and an answer named in a comment (`// Resposta: pong event`). */
export const events: Rule = (seed) =>
  codeOf(seed).flatMap(({ lines }) =>
    lines.flatMap(({ number, text }): Fact[] => {
      const heard =
        /\bsocket(?:Instance)?\.on\('([\w-]+)'/.exec(text)?.[1] ?? /\/\/ Resposta: (\w+) event/.exec(text)?.[1];
      const emitted = /\bsocket(?:Instance)?\.emit\('([\w-]+)'/.exec(text)?.[1];
      const name = heard ?? emitted;
      if (name === undefined || reserved.has(name)) return [];
      const from = heard === undefined ? "client" : "server";
      return [
        {
          kind: "event",
          text: `${name} from the ${from}`,
          line: number,
          find: (documents) =>
            said(documents, seed.system, from).find(
              ({ message: { name: event, channel } }) =>
                event === name &&
                documents.contract.channels.some(({ id, protocol }) => id === channel && protocol === "socketio"),
            )?.message.source,
        },
      ];
    }),
  );

/** A heading `**event** - Entrar no Room` or `Sair do Room`: the event adds to or removes from a room. */
export const rooms: Rule = (seed) =>
  textOf(seed).flatMap(({ line: { number, text } }): Fact[] => {
    const [, name, verb] = /^### .*\*\*([\w-]+)\*\* - (Entrar no|Sair do) Room$/.exec(text) ?? [];
    if (name === undefined) return [];
    const effect = verb === "Entrar no" ? "add" : "remove";
    return [
      {
        kind: "room",
        text: `${name}: ${effect}`,
        line: number,
        find: (documents) =>
          said(documents, seed.system, "client").find(
            ({ message: { name: event, subscription } }) => event === name && subscription?.effect === effect,
          )?.operation.source,
      },
    ];
  });
