const plain = /^[\w.~!*'()/-]*$/;

/**
 * A path with every character encoded in the one way that there is (RFC 3986 §6.2.2), so that documents and requests may write it as
 * they like.
 *
 * @throws URIError when it is no percent-encoded UTF-8
 */
export function canonicalPath(path: string): string {
  if (plain.test(path)) return path;
  return path
    .split("/")
    .map((segment) => encodeURIComponent(decodeURIComponent(segment)))
    .join("/");
}

/** The same for a piece of a document, where a lone `%` stands for itself. */
export function canonicalText(text: string): string {
  try {
    return canonicalPath(text);
  } catch {
    return text.split("/").map(encodeURIComponent).join("/");
  }
}
