import { isLoopback } from "./loopback.ts";

/** Whether a URL leads to this machine. */
export function isLocal(url: string): boolean {
  return URL.canParse(url) && isLoopback(new URL(url).hostname);
}

/** Turns the URL of a server as the contract declares it into the base URL at which the mock plays it; any other one is left alone. */
export function locator(
  opened: ReadonlyMap<number, { readonly port: number }>,
  host: string,
): (declared: string) => string {
  return (declared) => {
    const { protocol, port } = new URL(declared);
    const found = opened.get(Number(port || (protocol === "https:" ? 443 : 80)));
    if (found === undefined || !isLocal(declared)) return declared;
    return `${protocol}//${host === "0.0.0.0" ? "127.0.0.1" : host}:${found.port}`;
  };
}
