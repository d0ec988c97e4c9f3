const asked = new URLSearchParams(location.search);

/** Whether the systems are played inside this page, with MSW: `?msw`. */
export const playsInPage: boolean = asked.has("msw") || import.meta.env["VITE_MSW"] === "true";

/**
 * Two systems share port 8000. The mock server tells them apart by their paths; inside a page each plays its ports alone, so one
 * of them gets a host of its own there.
 */
export const chatsInPage = "http://conversations.localhost:8000";

/** What generated clients and hooks take in place of the contract's server. */
export interface Endpoint {
  readonly baseUrl?: string;
}

/** Where a system is: `?veloflux=http://host:port` wins over `VITE_VELOFLUX_URL`, which wins over the contract. */
function endpoint(system: string, scheme: "http" | "ws", inPage?: string, path = ""): Endpoint {
  const variable: unknown = import.meta.env[`VITE_${system.toUpperCase().replaceAll("-", "_")}_URL`];
  const given = asked.get(system) ?? (typeof variable === "string" ? variable : undefined);
  const url = playsInPage ? inPage : given;
  return url === undefined ? {} : { baseUrl: (scheme === "ws" ? url.replace(/^http/, "ws") : url) + path };
}

export const velofluxApi: Endpoint = endpoint("veloflux", "http");
export const veloflux: Endpoint = endpoint("veloflux", "ws", undefined, "/api/ws");
export const campaigns: Endpoint = endpoint("campaigns", "http");
export const conversations: Endpoint = endpoint("conversations", "ws", chatsInPage);
export const cidadaoAi: Endpoint = endpoint("cidadao-ai", "ws");
