import type { JournalEntry } from "../../../index.ts";

/** Whether something of what crossed stands in a text: a value that is not too short to be there by chance, in whatever notation. */
export function shows(text: string, { payload, response }: JournalEntry): boolean {
  if (response !== undefined) return text.includes(String(response.status));
  const leaves = leavesOf(payload).filter((leaf) => !leaf.includes("•"));
  const telling = leaves.filter((leaf) => leaf.length >= 4);
  const wanted = telling.length > 0 ? telling : leaves;
  return wanted.length === 0 ? text.trim() !== "" : wanted.some((leaf) => text.includes(leaf));
}

/** Texts without what notations escape, and numbers. */
function leavesOf(value: unknown): readonly string[] {
  if (typeof value === "number") return [String(value)];
  if (typeof value === "string") return value.split(/["'\\\n\r\t]/).filter((part) => part !== "");
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(leavesOf);
}
