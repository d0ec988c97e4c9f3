import { isMapping, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";

/** An AsyncAPI 2.x document as 3.0, by the AsyncAPI project's own converter; positions are those of the nearest thing as written. */
export async function upgradeAsyncApi2(reader: Reader, root: Place): Promise<Place | undefined> {
  const { convert } = await import("@asyncapi/converter");
  try {
    const text = JSON.stringify(root.value);
    // `publish` is what others may publish to the application that the document describes.
    const converted = convert(text, "3.0.0", { v2tov3: { pointOfView: "application" } });
    const value: unknown = typeof converted === "string" ? JSON.parse(converted) : converted;
    if (isMapping(value)) return { file: { ...root.file, value }, pointer: "", value };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const fix = "correct the document, or convert it to AsyncAPI 3 by hand";
    reader.report("conversion-failed", root, `this AsyncAPI 2 document could not be converted: ${reason}`, fix);
  }
  return undefined;
}
