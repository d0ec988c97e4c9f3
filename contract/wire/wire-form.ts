/** What a WebSocket frame holds: one JSON document, a text as it stands, or bytes (RFC 6455 §5.6 leaves the content to us). */
export type WireForm = "json" | "text" | "bytes";

const lines = /(?:nd|seq|l)json\b|json(?:-seq|l)\b/i;
const text = /^text\/|[/+]xml\b|^application\/(?:javascript|x-www-form-urlencoded|graphql|yaml|x-yaml)\b/i;

/** How a WebSocket carries messages of a content type. What is neither JSON nor text by its name is bytes. */
export function wireFormOf(contentType: string): WireForm {
  if (lines.test(contentType)) return "text";
  if (/json/i.test(contentType)) return "json";
  return text.test(contentType) ? "text" : "bytes";
}
