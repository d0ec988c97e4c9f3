/** Whether a value is a language as BCP 47 writes it: `en`, `pt-BR`. */
export function isLanguageTag(value: unknown): boolean {
  try {
    return typeof value === "string" && Intl.getCanonicalLocales(value)[0] === value;
  } catch {
    return false;
  }
}
