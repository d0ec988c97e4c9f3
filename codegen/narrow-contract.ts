import type { Contract } from "../contract/index.ts";
import { reachedSchemas } from "./reached-schemas.ts";

/** The part of a contract that one system is described by, with every schema that it refers to. */
export function narrowContract(contract: Contract, system: string): Contract {
  const own = <T extends { readonly system: string }>(list: readonly T[]): readonly T[] =>
    list.filter((entry) => entry.system === system);
  const channels = own(contract.channels);
  const ids = new Set(channels.map(({ id }) => id));
  const documents = own(contract.documents);
  const narrowed = {
    documents,
    servers: own(contract.servers),
    ports: contract.ports.filter(({ systems }) => systems.includes(system)),
    channels,
    operations: own(contract.operations),
    webhooks: own(contract.webhooks),
    messages: contract.messages.filter(({ channel }) => ids.has(channel)),
    securitySchemes: Object.fromEntries(
      Object.entries(contract.securitySchemes).filter(([id]) =>
        documents.some((document) => id.startsWith(`${document.id}.`)),
      ),
    ),
  };
  return { ...narrowed, schemas: reachableSchemas(contract, system, narrowed) };
}

function reachableSchemas(contract: Contract, system: string, from: unknown): Contract["schemas"] {
  const own = Object.keys(contract.schemas).filter((id) => id.startsWith(`${system}.`));
  const found = reachedSchemas(contract, from, own);
  return Object.fromEntries([...found].toSorted().map((id) => [id, contract.schemas[id]!]));
}
