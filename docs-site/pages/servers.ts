import { isLoopback, type Port, type Server } from "../../contract/index.ts";
import { heading, list, table } from "../blocks.ts";
import type { Book } from "../book.ts";
import { serverUrl } from "../endpoint-url.ts";
import { aside } from "../markdown/described.ts";
import { codeSpan, joined, type Md, md } from "../markdown/md.ts";
import type { Block } from "../page.ts";

/** Every server of a system: its address, whether it is here, and what the document says of it. */
export function serverBlocks({ contract, say }: Book, system: string): readonly Block[] {
  const own = contract.servers.filter((one) => one.system === system);
  const roles = { mocked: say("played"), remote: say("remote"), infrastructure: say("infrastructure") };
  const where = (one: Server): Md =>
    one.role === "mocked" && isElsewhere(one) ? say("playedInstead") : roles[one.role];
  const rows = own.map((one) => [codeSpan(serverUrl(one)), where(one), aside(one.description)]);
  if (rows.length === 0) return [];
  return [
    heading(say("servers")),
    ...table([say("address"), say("where"), say("description")], rows),
    ...list(own.flatMap((server) => variableWords({ say }, server))),
  ];
}

/** What stands in an address in place of its variables. */
function variableWords({ say }: Pick<Book, "say">, server: Server): readonly Md[] {
  return (server.variables ?? []).map(({ name, value, values, description }) => {
    const others = values.filter((one) => one !== value).map(codeSpan);
    const facts = { address: codeSpan(serverUrl(server)), name: codeSpan(name), value: codeSpan(value) };
    const words =
      others.length === 0
        ? say("serverVariable", facts)
        : say("serverVariableOf", { ...facts, others: joined(others, ", ") });
    return description === "" ? words : md`${words} ${aside(description)}`;
  });
}

/** Not on this machine, whatever its port. */
export const isElsewhere = ({ host }: Server): boolean => !isLoopback(host);

/** The ports of this machine. */
export function portsHere({ contract }: Pick<Book, "contract">): readonly Port[] {
  const away = new Set(contract.servers.filter(isElsewhere).map(({ id }) => id));
  return contract.ports.filter(({ servers }) => servers.some((id) => !away.has(id)));
}
