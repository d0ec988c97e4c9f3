import type { Contract } from "../contract/index.ts";
import { planChannel } from "./plan-channel.ts";
import { planOperation } from "./plan-operation.ts";
import { planCallbacks, planWebhooks } from "./plan-server-requests.ts";
import { nothingKept } from "./kept.ts";
import { narrowContract } from "./narrow-contract.ts";
import { openClientNames, openTypeNames } from "./name-tables.ts";
import { openNames, typeName } from "./names.ts";
import { contractHash, originOf } from "./origin.ts";
import type { Plan, PlanOptions } from "./plan.ts";
import { openTypeTable } from "./type-table.ts";

/** Decides everything about the code of one system but its text. */
export function makePlan(whole: Contract, system: string, given: Partial<PlanOptions> = {}): Plan {
  const options = { runtime: "sockwright/runtime", extension: ".ts", kept: nothingKept, ...given } as const;
  const contract = narrowContract(whole, system);
  const hash = contractHash(contract);
  const types = openTypeTable(contract, openTypeNames());
  const clientNames = openClientNames();
  const operationNames = openNames();
  const byId = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
    list.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const channels = byId(contract.channels).flatMap((channel) =>
    channel.protocol === "http" ? [] : [planChannel(channel, contract, clientNames, types)],
  );
  const http = byId(contract.operations).filter((operation) => operation.kind === "http");
  const operations = http.map((operation) => planOperation(operation, contract, operationNames, types));
  const webhooks = planWebhooks({ ...contract, webhooks: byId(contract.webhooks) }, openNames(), types);
  const callbacks = planCallbacks(http, openNames(), types);
  const restDocuments = [...new Set(http.map(({ document }) => document))].toSorted();
  return {
    system,
    contract,
    hash,
    origin: originOf(contract, hash),
    options,
    types: types.list(),
    schemaTypes: types.named,
    channels: channels.toSorted(byName),
    operations: operations.toSorted(byName),
    webhooks: webhooks.toSorted(byName),
    callbacks: callbacks.toSorted(byName),
    clients: new Map(restDocuments.map((id) => [id, clientNames.claim(typeName(id), `${typeName(id)}Api`)])),
    names: {
      operations: types.claim("Operations"),
      webhooks: types.claim("Webhooks"),
      callbacks: types.claim("Callbacks"),
      httpHandlers: types.claim("HttpHandlers"),
      webhookHandlers: types.claim("WebhookHandlers"),
      callbackHandlers: types.claim("CallbackHandlers"),
      statuses: types.claim("StatusesOf"),
    },
  };
}

const byName = (left: { readonly name: string }, right: { readonly name: string }): number =>
  left.name < right.name ? -1 : 1;

/** The folder of a system's files: its name, tamed. */
export function folderOf(system: string): string {
  return /^[\w-][\w.-]*$/.test(system) ? system : typeName(system);
}
