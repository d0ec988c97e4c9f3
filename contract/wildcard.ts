/** Whether a text is what a pattern says, in which `*` stands for anything; letter case does not matter. */
export function wildcard(pattern: string): (text: string) => boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const expression = new RegExp(`^${parts.join(".*")}$`, "is");
  return (text) => expression.test(text);
}
