import type { ChannelPlan, Plan } from "./plan.ts";

/** Where a channel takes a token: a query parameter, or a field of Socket.IO's `auth`. */
export interface TokenPlace {
  readonly name: string;
  readonly isRequired: boolean;
}

/** How clients prove who they are; nothing where they need not, or where a browser cannot say it (headers). */
export function tokenPlace({ channel }: ChannelPlan, plan: Plan): TokenPlace | undefined {
  const isRequired = channel.security.length > 0 && channel.security.every(({ schemes }) => schemes.length > 0);
  for (const { scheme } of channel.security.flatMap(({ schemes }) => schemes)) {
    const kind = plan.contract.securitySchemes[scheme]?.kind;
    if (kind?.type === "apiKey" && kind.in === "query") return { name: kind.name, isRequired };
    // Socket.IO has a field of its own for credentials, which reaches namespaces over every transport.
    if (kind !== undefined && channel.protocol === "socketio") return { name: "token", isRequired };
  }
  return undefined;
}
