import { isLoopback } from "../../is-loopback.ts";
import type { ContractDraft } from "../draft-contract.ts";
import { placeOf } from "./place-of.ts";

/** Servers behind others that are to be on this machine, and that no document has. */
export function checkUpstreams({ contract, reader }: ContractDraft): void {
  const ports = new Set(contract.ports.map(({ number }) => number));
  for (const { upstreams = [] } of contract.servers)
    for (const { target, host, port, source } of upstreams) {
      const place = placeOf(reader, source);
      if (place === undefined || !isLoopback(host) || ports.has(port)) continue;
      const fix = `name one of the ports that the documents have (${[...ports].join(", ")}), or add a server for this one`;
      reader.report("unknown-upstream", place, `no document has a server at "${target}"`, fix);
    }
}
