/** Mutants that no check catches, and why. The list can only shrink: a test says so when one of them is caught. */
export const survivors: Readonly<Record<string, string>> = {};
