const bytes = new TextEncoder();

/** A close reason holds at most 123 bytes (RFC 6455 §5.5). */
export function fitReason(reason: string): string {
  let text = reason;
  while (bytes.encode(text).byteLength > 123) text = text.slice(0, -1);
  return text;
}
