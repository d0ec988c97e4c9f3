/** What stands in place of a secret. */
export const hidden = "•••";

/** Names of what is secret by its name: in queries, headers, and properties of JSON. */
const secretNames =
  /(?:^|[-_.])(?:token|secret|password|passwd|authorization|cookie|api[-_]?key|credential)s?$|^(?:x-[\w-]*key|auth)$/i;

/** JSON Web Tokens wherever they stand (RFC 7519 §3). */
const jwt = /\beyJ[\w-]{6,}\.[\w-]+\.[\w-]*/g;

const isSecretName = (name: string): boolean => secretNames.test(name);

/** Whether nothing of a header's value may be seen. */
export const isSecretHeader = (name: string): boolean => isSecretName(name) || /^set-cookie$/i.test(name);

/** A text in which nothing secret can be read. */
export function maskText(text: string): string {
  return text
    .replaceAll(jwt, hidden)
    .replaceAll(/((?:"([\w.-]+)")\s*:\s*)"(?:[^"\\]|\\.)*"/g, (whole, before: string, name: string) =>
      isSecretName(name) ? `${before}"${hidden}"` : whole,
    )
    .replaceAll(/([?&])([^=&#\s]+)=([^&#\s"`<>]+)/g, (whole, separator: string, name: string) =>
      isSecretName(decode(name)) ? `${separator}${name}=${hidden}` : whole,
    );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A JSON value in which nothing secret can be read: its texts are masked, and what stands under the name of a secret. */
export function maskValue(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll(jwt, hidden);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(maskValue);
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name,
      isSecretName(name) && typeof entry === "string" ? hidden : maskValue(entry),
    ]),
  );
}
