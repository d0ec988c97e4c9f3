declare const isMarkup: unique symbol;

/** HTML that is safe to put into a page: only {@link markup} makes it. */
export interface Markup {
  readonly [isMarkup]: true;
  readonly text: string;
}

type Insertable = Markup | string | number | readonly Markup[];

const trusted = (text: string): Markup => ({ text }) as Markup;

/** Writes HTML. What is put in is escaped, so that no text of a document or a server becomes markup; markup goes in as it is. */
export function markup(parts: TemplateStringsArray, ...values: readonly Insertable[]): Markup {
  return trusted(parts.map((part, index) => `${part}${index < values.length ? written(values[index]!) : ""}`).join(""));
}

function written(value: Insertable): string {
  if (typeof value === "string" || typeof value === "number") return escapeText(String(value));
  if ("text" in value) return value.text;
  return value.map(({ text }) => text).join("\n");
}

export const nothing: Markup = trusted("");

/**
 * Text as HTML can hold it, in an element or an attribute in double quotes. What no reader can see, or what turns the direction of writing
 * and lets a text look like another one, is shown as a replacement character.
 */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll("\r\n", "\n")
    .replaceAll(/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
