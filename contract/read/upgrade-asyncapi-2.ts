import { type NamedMessages, withMessageKeys } from "./message-keys.ts";
import { child, entriesOf, isMapping, type Mapping, type Place } from "./place.ts";
import type { Position } from "./position.ts";
import type { Reader } from "./reader.ts";

/** An AsyncAPI 2.x document as 3.0, by the AsyncAPI project's own converter; what moved keeps the position it was written at. */
export async function upgradeAsyncApi2(reader: Reader, root: Place): Promise<Place | undefined> {
  const { convert } = await import("@asyncapi/converter");
  try {
    // `publish` is what others may publish to the application that the document describes.
    const converted = convert(JSON.stringify(withPlainParameters(root)), "3.0.0", {
      v2tov3: { pointOfView: "application" },
    });
    const value: unknown = typeof converted === "string" ? JSON.parse(converted) : converted;
    if (isMapping(value)) {
      const { document, keyOf } = withMessageKeys(value);
      const positions = (): Position => moved(root, keyOf);
      const file = { ...root.file, value: document, positions };
      reader.shelf.replace(file);
      return { file, pointer: "", value: document };
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const fix = "correct the document, or convert it to AsyncAPI 3 by hand";
    reader.report("conversion-failed", root, `this AsyncAPI 2 document could not be converted: ${reason}`, fix);
  }
  return undefined;
}

/** A parameter's schema as far as AsyncAPI 3 can say it; about the rest the converter would talk on the console. */
function withPlainParameters(root: Place): Mapping {
  const plain = structuredClone(root.value) as Record<string, Record<string, Record<string, unknown>>>;
  for (const channel of Object.values(plain["channels"] ?? {})) {
    const parameters = isMapping(channel) ? channel["parameters"] : undefined;
    for (const parameter of Object.values(isMapping(parameters) ? parameters : {})) {
      if (!isMapping(parameter) || !Object.hasOwn(parameter, "schema")) continue;
      const schema = isMapping(parameter["schema"]) ? parameter["schema"] : {};
      const kept = ["enum", "default", "examples", "description"].filter((key) => Object.hasOwn(schema, key));
      Object.assign(parameter, { schema: Object.fromEntries(kept.map((key) => [key, schema[key]])) });
    }
  }
  return plain;
}

/** The positions of the text, under the pointers that the converter gives to operations and their messages. */
function moved(root: Place, keyOf: NamedMessages["keyOf"]): Position {
  const written = root.file.positions();
  const operations = new Map<string, Position>();
  const channels = new Map<string, Position>();
  for (const [name, channel] of entriesOf(child(root, "channels"))) {
    const position = written.children?.get("channels")?.children?.get(name);
    if (position === undefined) continue;
    const messages = new Map<string, Position>();
    for (const kind of ["publish", "subscribe"]) {
      const operation = position.children?.get(kind);
      if (operation === undefined) continue;
      const id = child(child(channel, kind), "operationId").value;
      const key = typeof id === "string" ? id : `${name}.${kind}`;
      operations.set(key, operation);
      const message = operation.children?.get("message");
      const several = message?.children?.get("oneOf")?.children;
      const entry = child(child(channel, kind), "message");
      const place = (counted: string, written: Place, at: Position): void => {
        const own = child(written, "messageId").value;
        const key = keyOf(name, typeof own === "string" ? own : counted);
        // What is shared keeps the place where it is named first.
        if (!messages.has(key)) messages.set(key, at);
      };
      // Without an `operationId` the converter leaves the channel out.
      const prefix = typeof id === "string" ? id : kind;
      for (const [index, one] of several ?? [])
        place(`${prefix}.message.${index}`, child(child(entry, "oneOf"), index), one);
      if (message !== undefined && several === undefined) place(`${prefix}.message`, entry, message);
    }
    channels.set(name, {
      ...position,
      children: new Map([...(position.children ?? []), ["messages", { ...position, children: messages }]]),
    });
  }
  const own = written.children?.get("channels") ?? written;
  const entries: [string, Position][] = [
    ["channels", { ...own, children: channels }],
    ["operations", { ...own, children: operations }],
  ];
  return { ...written, children: new Map([...(written.children ?? []), ...entries]) };
}
