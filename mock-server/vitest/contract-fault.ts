import type { Contract, Message } from "../../contract/index.ts";
import { checkPayload } from "../../contract/payload/index.ts";

/** The contract has no message of that name. */
export class NoSuchMessage extends Error {
  override readonly name = "NoSuchMessage";
}

/** The messages of a name: its id, its key or its name; one name may be on several channels, and say the same or not. */
function messagesOf({ messages }: Contract, name: string): readonly Message[] {
  const found = messages.filter((message) => [message.id, message.key, message.name].includes(name));
  if (found.length > 0) return found;
  const known = [...new Set(messages.map((message) => message.name))].slice(0, 20).join(", ") || "none";
  throw new NoSuchMessage(`the contract has no message "${name}": it has ${known}`);
}

/**
 * What keeps a payload from being a message of the contract, in words; undefined where nothing does. A text that is JSON counts as what
 * it holds, as a frame does.
 *
 * @throws NoSuchMessage
 */
export function contractFault(contract: Contract, name: string, value: unknown): string | undefined {
  const given = [value, ...jsonIn(value)];
  const faults = messagesOf(contract, name).map((message) => {
    const checks = given.map((one) => checkPayload(contract, message.payload, one));
    return { message, faults: checks.find((list) => list.length === 0) ?? checks.at(-1) ?? [] };
  });
  const [closest] = faults.toSorted((one, other) => one.faults.length - other.faults.length);
  if (closest === undefined || closest.faults.length === 0) return undefined;
  const { file, line, column } = closest.message.source;
  const lines = closest.faults.map(
    ({ pointer, expected, got }) => `${pointer === "" ? "the whole" : pointer}: expected ${expected}, got ${got}`,
  );
  return [...lines, `promised in ${file}:${line}:${column}`].join("\n");
}

function jsonIn(value: unknown): readonly unknown[] {
  if (typeof value !== "string") return [];
  try {
    return [JSON.parse(value)];
  } catch {
    return [];
  }
}
