/** Mutants that no check catches, and why. The list can only shrink: a test says so when one of them is caught. */
export const survivors: Readonly<Record<string, string>> = {
  "H06-none-needed":
    "the contract as the toolkit reads it has the names of the subprotocols, and not whether a client must offer one",
};
