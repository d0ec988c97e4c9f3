import type { Contract, SecurityRequirement } from "../../contract/index.ts";

/** What the page asks with, and what proves who asks. */
export interface CredentialField {
  readonly place: "query" | "header" | "cookie";
  readonly name: string;
  /** What stands before the token: `Bearer`. */
  readonly prefix: string;
}

/** The first way of proving who asks that the contract knows of. */
export function credentialOf(
  contract: Contract,
  security: readonly SecurityRequirement[],
): CredentialField | undefined {
  const [first] = security.flatMap(({ schemes }) => schemes.slice(0, 1));
  const kind = contract.securitySchemes[first?.scheme ?? ""]?.kind;
  switch (kind?.type) {
    case "bearer":
      return { place: "header", name: "authorization", prefix: "Bearer" };
    case "basic":
      return { place: "header", name: "authorization", prefix: "Basic" };
    case "apiKey":
      return { place: kind.in, name: kind.name, prefix: "" };
    case "other":
    case undefined:
      return undefined;
  }
}
