import type { Side } from "../../contract/index.ts";
import type { Block, Line } from "./markdown.ts";
import { type Seed, codeOf, headingOf } from "./seed.ts";
import { urlsIn } from "./url.ts";

/** An example of something said. */
export interface Frame {
  readonly seed: string;
  readonly system: string;
  readonly line: number;
  readonly from: Side;
  /** The channel's path where the seed says it, placeholders as written. */
  readonly path: string | undefined;
  /** `type` of the message, or name of the Socket.IO event. */
  readonly name: string;
  readonly value: unknown;
  /** Whether the seed wrote the whole value; otherwise a placeholder of it was completed. */
  readonly verbatim: boolean;
}

/** Below these headings a client speaks; below any other the server does. */
const client = /^Cliente → Servidor|Tipos de Mensagem:|Eventos para Enviar ao Servidor/;

export const speaker = (block: Block): Side => (headingOf(block, client) === undefined ? "server" : "client");

/** Every JSON block and every object of a TypeScript block that has a `type`, and every argument of an `emit`. */
export function framesOf(seed: Seed): readonly Frame[] {
  return codeOf(seed).flatMap((block) => [...messages(seed, block), ...emits(seed, block)]);
}

type Code = Extract<Block, { kind: "code" }>;

function messages(seed: Seed, block: Code): readonly Frame[] {
  const objects =
    block.language === "json" ? [block.lines] : block.language === "typescript" ? objectsIn(block.lines) : [];
  return objects.flatMap((lines) => {
    const text = lines.map((line) => line.text).join("\n");
    return completed(text).map((value): Frame => {
      const { type } = value as { readonly type: string };
      const path = pathOf(seed, block);
      const { system, file } = seed;
      return {
        seed: file,
        system,
        line: lines[0]?.number ?? 0,
        from: speaker(block),
        path,
        name: type,
        value,
        verbatim: isWhole(text),
      };
    });
  });
}

/** Objects that begin and end at the margin; other code of a block begins at the margin with a word. */
function objectsIn(lines: readonly Line[]): readonly (readonly Line[])[] {
  const objects: Line[][] = [];
  let open = false;
  for (const line of lines) {
    if (line.text === "{") objects.push([]);
    open ||= line.text === "{";
    if (open) objects.at(-1)?.push(line);
    if (line.text === "}") open = false;
  }
  return objects;
}

function emits(seed: Seed, block: Code): readonly Frame[] {
  return block.lines.flatMap(({ number, text }) => {
    const [, name, argument] = /\.emit\('([\w-]+)', (\{.*:.*\})\)/.exec(text) ?? [];
    if (name === undefined || argument === undefined) return [];
    const { file, system } = seed;
    const verbatim = isWhole(argument);
    return completed(argument).map((value): Frame => ({
      seed: file,
      system,
      line: number,
      from: "client",
      path: undefined,
      name,
      value,
      verbatim,
    }));
  });
}

/** The WebSocket that the section's own code block names. */
export function pathOf(seed: Seed, block: Block): string | undefined {
  const section = block.headings.slice(0, 3).join();
  const beside = codeOf(seed).filter(({ headings }) => headings.join() === section);
  return beside.flatMap(({ lines }) => lines.flatMap(urlsIn)).find(({ scheme }) => scheme === "ws")?.path;
}

const placeholders = /\.\.\.'|\[\.\.\.\]|' \| '|Date\.now\(\)|'uuid'|'ERROR_CODE'/;
const isWhole = (text: string): boolean => !placeholders.test(text);

/**
 * The values that an object of a seed stands for. What is no value is completed:
 * `'2025-12-07T...'` gets a time of that day, `[...]` is an empty list, `Date.now()` a number of milliseconds,
 * and `'a' | 'b'` makes one value for each. `'uuid'` and `'ERROR_CODE'` are texts and stay.
 */
function completed(text: string): readonly unknown[] {
  const [choice] = /'\w+'(?: \| '\w+')+/.exec(text) ?? [];
  if (choice !== undefined) return choice.split(" | ").flatMap((one) => completed(text.replace(choice, one)));
  const json = text
    .replaceAll(/'(\d{4}-\d\d-\d\d)T\.\.\.'/g, "'$1T14:30:00Z'")
    .replaceAll("[...]", "[]")
    .replaceAll("Date.now()", "1757500800000")
    .replaceAll(/([{,]\s*)(\w+):/g, '$1"$2":')
    .replaceAll("'", '"');
  return [JSON.parse(json)];
}
