import type { HttpOperation } from "../../contract/index.ts";
import type { Chance } from "../../contract/payload/index.ts";
import { type Asked, storyOf } from "../msw/http-story.ts";
import { openRaw } from "../robustness/raw-connection.ts";
import type { Arena, Player } from "./arena.ts";
import { mutateBytes, mutateJson, mutateJsonText } from "./mutate.ts";

/** An answer of the mock that nothing allows. */
class WrongAnswer extends Error {
  override readonly name = "WrongAnswer";
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** The first answer on a connection; undefined where there is none, as to what is no request. */
function readAnswer(bytes: Buffer): Answer | undefined {
  if (bytes.length === 0) return undefined;
  const end = bytes.indexOf("\r\n\r\n");
  const [line = "", ...fields] = bytes.subarray(0, Math.max(0, end)).toString("latin1").split("\r\n");
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(line)?.[1]);
  if (end < 0 || Number.isNaN(status)) throw new WrongAnswer(`no answer of HTTP: ${bytes.toString("latin1")}`);
  const headers = new Headers(
    fields.map((field): [string, string] => [
      field.slice(0, field.indexOf(":")),
      field.slice(field.indexOf(":") + 1).trim(),
    ]),
  );
  // What a mutant takes for a body may be a request to the mock, which then has an answer of its own.
  const length = headers.get("content-length");
  const text = bytes.subarray(end + 4, length === null ? undefined : end + 4 + Number(length)).toString();
  const isJson = /json/.test(headers.get("content-type") ?? "");
  return { status, headers, body: text === "" ? undefined : isJson ? (JSON.parse(text) as unknown) : text };
}

/** @param isDone whether to end this side, for what may be the beginning of a request only */
async function exchange(port: number, bytes: Uint8Array, isDone = false): Promise<Answer | undefined> {
  await using connection = await openRaw(port);
  connection.write(bytes);
  if (isDone) connection.socket.end();
  await connection.ended;
  return readAnswer(connection.received());
}

function requestOf(arena: Arena, { method, path, headers, body }: Asked): Buffer {
  const all = {
    host: "localhost",
    connection: "close",
    authorization: `Bearer ${arena.mock.token({ sub: "ada" })}`,
    ...headers,
    ...(body !== undefined && { "content-length": String(Buffer.byteLength(body)) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([`${method} ${path} HTTP/1.1`, ...lines, "", body ?? ""].join("\r\n"));
}

/** A refusal in the mock's own words, where the documents have none. */
function isProblem({ status, headers, body }: Answer): boolean {
  if (status < 400 || status >= 500) return false;
  if (body === undefined) return true;
  return headers.get("content-type") === "application/problem+json" && (body as { status?: unknown }).status === status;
}

/** @throws where the answer to an operation is neither documented nor a refusal */
function hold(arena: Arena, operation: HttpOperation, answer: Answer): void {
  const documented = operation.responses.map(({ status }) => status);
  if (documented.includes(String(answer.status))) return arena.judge.response(operation.key, answer);
  if (documented.includes("default") || documented.includes(`${String(answer.status)[0]}XX`)) return undefined;
  if (!isProblem(answer)) throw new WrongAnswer(`${answer.status} to ${operation.key}: ${JSON.stringify(answer.body)}`);
  return undefined;
}

/** The body or a part of the query is another one; all else is a request as it should be. */
function mutateRequest(asked: Asked, chance: Chance): Asked {
  if (asked.body !== undefined) return { ...asked, body: mutateJsonText(JSON.parse(asked.body), chance) };
  const [path = "", query = ""] = asked.path.split("?");
  const pairs = [...new URLSearchParams(query), ["limit", "1"], ["page", "1"]];
  const mutant = mutateJson(Object.fromEntries(pairs), chance);
  const entries = Object.entries(typeof mutant === "object" && mutant !== null ? mutant : { q: mutant });
  const text = entries.map(([name, value]) => [
    name,
    typeof value === "object" ? JSON.stringify(value) : String(value),
  ]);
  const encoded = text.map((pair) => pair.map((one) => encodeURIComponent(one.toWellFormed())).join("="));
  return { ...asked, path: `${path}?${encoded.join("&")}` };
}

/** A player for each operation of a contract but those that make the mock call others. */
export function httpPlayers(arena: Arena): readonly Player[] {
  const told = storyOf(arena.contract).filter(({ port, callbacks }) => arena.isPlain(port) && callbacks === 0);
  return told.flatMap((asked): Player[] => {
    const operation = arena.contract.operations.find(
      (one): one is HttpOperation => one.kind === "http" && one.key === asked.operation,
    );
    if (operation === undefined || operation.callbacks?.length) return [];
    const port = arena.port(asked.port);
    return [
      {
        name: `${arena.name} http ${operation.key}`,
        async play(chance, note) {
          if (chance.next() < 0.5) {
            const bytes = mutateBytes(requestOf(arena, asked), chance);
            note(bytes);
            const answer = await exchange(port, bytes, true);
            if (answer !== undefined && answer.status >= 500 && ![501, 505].includes(answer.status))
              throw new WrongAnswer(`${answer.status}: ${JSON.stringify(answer.body)}`);
            return 1;
          }
          const bytes = requestOf(arena, mutateRequest(asked, chance));
          note(bytes);
          const answer = await exchange(port, bytes);
          if (answer === undefined) throw new WrongAnswer("a request without an answer");
          hold(arena, operation, answer);
          return 1;
        },
        async playFair() {
          const answer = await exchange(port, requestOf(arena, asked));
          if (answer === undefined) throw new WrongAnswer("a request without an answer");
          hold(arena, operation, answer);
        },
      },
    ];
  });
}
