import type { Endpoint, Source } from "../../model.ts";
import type { ContractDraft } from "../draft-contract.ts";
import { placeOf } from "./place-of.ts";

/** Channels and operations that stand on remote servers only, beside a local one that is played. */
export function checkOnlyRemote(draft: ContractDraft): void {
  const { channels, operations } = draft.contract;
  for (const channel of channels) {
    if (channel.remote === undefined) continue;
    const own = operations.filter((operation) => operation.channel === channel.id && operation.kind === "http");
    // Where each operation has servers of its own, nothing stands on those of the path.
    if (own.length > 0 && own.every((operation) => operation.kind === "http" && operation.endpoints !== undefined))
      continue;
    say(
      draft,
      channel.protocol === "http" ? `path "${channel.key}"` : `channel "${channel.key}"`,
      channel,
      channel.remote,
    );
  }
  for (const operation of operations)
    if (operation.kind === "http" && operation.remote !== undefined)
      say(draft, `operation "${operation.key}"`, operation, operation.remote);
}

function say(
  { contract, reader }: ContractDraft,
  what: string,
  { document, source }: { readonly document: string; readonly source: Source },
  remote: readonly Endpoint[],
): void {
  const place = placeOf(reader, source);
  const servers = contract.servers.filter((server) => server.document === document);
  const [own] = servers.filter(({ id }) => id === remote[0]?.server);
  const played = servers.find(({ role }) => role === "mocked");
  if (place === undefined || own === undefined || played === undefined) return;
  const fix = `add a server of this machine to its \`servers\`, such as that of ${played.host}:${played.port}, or take them away, and it stands on all servers of the document`;
  const words = `${what} stands on ${own.host} only, and ${played.host} is what is played: it is neither mocked nor tested`;
  reader.report("only-remote", place, words, fix, placeOf(reader, own.source));
}
