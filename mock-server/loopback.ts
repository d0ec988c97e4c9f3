/** Names of this machine, as URLs write them. */
const loopback = new Set(["localhost", "[::1]", "::1"]);

/** Whether a host name or an address leads to this machine, and can be reached from it only. */
export const isLoopback = (host: string): boolean => loopback.has(host) || /^127\.\d+\.\d+\.\d+$/.test(host);
