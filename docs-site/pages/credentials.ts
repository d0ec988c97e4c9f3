import type { Contract, SecurityRequirement } from "../../contract/index.ts";
import type { Book } from "../book.ts";
import { aside } from "../markdown/described.ts";
import { codeSpan, joined, type Md, md, prose } from "../markdown/md.ts";

/** What opens the door, in words. */
export function credentialWords(book: Book, security: readonly SecurityRequirement[]): Md {
  const { contract, say } = book;
  if (security.every(({ schemes }) => schemes.length === 0)) return say("noCredentials");
  const ways = security.map(({ schemes }) =>
    schemes.length === 0
      ? say("mayComeWithout")
      : joined(
          schemes.map(({ scheme, scopes }) => one(contract, scheme, scopes, security.length > 1)),
          " + ",
        ),
  );
  return joined(ways, "; ");
}

function one(contract: Contract, id: string, scopes: readonly string[], isOneOfMany: boolean): Md {
  const scheme = contract.securitySchemes[id];
  const rights = scopes.length === 0 ? md`` : md` (${joined(scopes.map(codeSpan), ", ")})`;
  if (scheme === undefined) return md`${codeSpan(id)}${rights}`;
  // What follows belongs to the same sentence.
  const said = isOneOfMany ? scheme.description.trim().replace(/\.$/, "") : scheme.description;
  const words = said === "" ? md`` : md` ${aside(said)}`;
  return md`${carrier(scheme.kind)}${rights}${words}`;
}

function carrier(kind: Contract["securitySchemes"][string]["kind"]): Md {
  switch (kind.type) {
    case "bearer":
      return codeSpan(`Authorization: Bearer <${kind.format ?? "token"}>`);
    case "basic":
      return codeSpan("Authorization: Basic <user:password>");
    case "apiKey":
      return kind.in === "query"
        ? codeSpan(`?${kind.name}=…`)
        : kind.in === "header"
          ? codeSpan(`${kind.name}: …`)
          : codeSpan(`Cookie: ${kind.name}=…`);
    case "other":
      return prose(kind.name);
  }
}
