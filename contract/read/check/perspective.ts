import type { MessageOperation } from "../../model.ts";
import type { ContractDraft } from "../draft-contract.ts";
import { placeOf } from "./place-of.ts";

/** Verbs that only one side of a connection can mean. */
const clientVerb = /^(subscribe|unsubscribe|join|leave|login|logout|authenticate|request|place|submit)(?![a-z])/;
const serverVerb = /^(broadcast|notify|announce|push|publish|emit)(?![a-z])/;

/** Documents that seem to be written from the other side's point of view. */
export function checkPerspective(draft: ContractDraft): void {
  const spoken = draft.contract.operations.filter((operation) => operation.kind === "message");
  for (const [, operations] of Map.groupBy(spoken, ({ document }) => document)) checkVerbs(draft, operations);
  checkContradictions(draft, spoken);
}

function checkVerbs(draft: ContractDraft, operations: readonly MessageOperation[]): void {
  const wrong = operations.filter(({ key, from }) => (from === "server" ? clientVerb : serverVerb).test(key));
  const right = operations.some(({ key, from }) => (from === "server" ? serverVerb : clientVerb).test(key));
  const [first] = wrong;
  const place = first && placeOf(draft.reader, first.source, "/action");
  if (right || first === undefined || place === undefined) return;
  const said = first.from === "server" ? "said by the server" : "said by clients";
  const fix = "swap `send` and `receive` in this document, or read it with `perspective: client`";
  draft.reader.report(
    "perspective-doubtful",
    place,
    `"${first.key}" is ${said} as the document is read, and its name speaks for the other side`,
    fix,
  );
}

/** One message of one address that two documents send in opposite directions; a message may well travel both ways. */
function checkContradictions(draft: ContractDraft, operations: readonly MessageOperation[]): void {
  const { contract, reader } = draft;
  const channels = new Map(contract.channels.map((channel) => [channel.id, channel]));
  const names = new Map(contract.messages.map((message) => [message.id, message.name]));
  const said = operations.flatMap((operation) =>
    (channels.get(operation.channel)?.endpoints ?? []).flatMap(({ port, path }) =>
      operation.messages.map((id) => ({
        operation,
        name: names.get(id) ?? id,
        address: `${port} ${path} ${names.get(id) ?? id}`,
      })),
    ),
  );
  for (const [, same] of Map.groupBy(said, ({ address }) => address)) {
    const byDocument = Map.groupBy(same, ({ operation }) => operation.document);
    const oneWay = [...byDocument.values()].filter(
      (group) => new Set(group.map(({ operation }) => operation.from)).size === 1,
    );
    const [first] = oneWay[0] ?? [];
    for (const [other] of oneWay.slice(1)) {
      if (first === undefined || other === undefined || first.operation.from === other.operation.from) continue;
      const place = placeOf(reader, other.operation.source, "/action");
      const fix = "one of the two is written from the other side: swap its `send` and `receive`";
      const message = `"${other.name}" comes from the ${other.operation.from} here and from the ${first.operation.from} in ${first.operation.source.file}`;
      if (place !== undefined)
        reader.report("perspective-doubtful", place, message, fix, placeOf(reader, first.operation.source, "/action"));
    }
  }
}
