import type { Fact, Rule } from "./fact.ts";
import { factKinds } from "./fact.ts";
import { endpoints, refusals, webhooks } from "./rules/endpoints.ts";
import { fields } from "./rules/fields.ts";
import { firstFrames, frequencies } from "./rules/frequencies.ts";
import { events, messages, rooms } from "./rules/messages.ts";
import { choices, errorCodes, metrics, states } from "./rules/names.ts";
import { protocols, versions } from "./rules/protocols.ts";
import { samples } from "./rules/samples.ts";
import { ports } from "./rules/ports.ts";
import { quantities } from "./rules/quantities.ts";
import { attempts, closeCodes } from "./rules/reconnecting.ts";
import { routes, settings } from "./rules/settings.ts";
import { advice, logIntervals, transports } from "./rules/socketio.ts";
import { channels, parameters, requests, urls } from "./rules/urls.ts";
import {
  appearances,
  buffers,
  connections,
  containers,
  hooks,
  options,
  proxySettings,
  receivers,
  symptoms,
} from "./rules/words.ts";
import type { Seed } from "./seed.ts";

const rules: readonly Rule[] = [
  ports,
  urls,
  requests,
  refusals,
  endpoints,
  webhooks,
  channels,
  parameters,
  messages,
  events,
  rooms,
  fields,
  choices,
  frequencies,
  firstFrames,
  attempts,
  quantities,
  buffers,
  advice,
  logIntervals,
  closeCodes,
  errorCodes,
  metrics,
  states,
  transports,
  protocols,
  settings,
  receivers,
  hooks,
  options,
  appearances,
  containers,
  connections,
  routes,
  proxySettings,
  symptoms,
  samples,
  versions,
];

/** Everything a seed says that a document has to say, as often as it says it. */
export const statementsOf = (seed: Seed): readonly Fact[] => rules.flatMap((rule) => rule(seed));

/** The same by kind, in the seed's order, each fact once. */
export function factsOf(seed: Seed): readonly Fact[] {
  const all = statementsOf(seed).toSorted((a, b) => a.line - b.line);
  return factKinds.flatMap((kind) => {
    const once = new Map<string, Fact>();
    for (const fact of all) if (fact.kind === kind && !once.has(fact.text)) once.set(fact.text, fact);
    return [...once.values()];
  });
}
