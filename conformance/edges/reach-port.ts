import { connect } from "node:net";

/** Tries to open a TCP connection; resolves to nothing when somebody listens, else to what went wrong. */
export function reachPort(origin: string): Promise<Error | undefined> {
  const { hostname, port, protocol } = new URL(origin);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ""),
      port: Number(port || (protocol === "https:" ? 443 : 80)),
      timeout: 5000,
    });
    const finish = (error?: Error): void => {
      socket.destroy();
      resolve(error);
    };
    socket.once("connect", () => finish());
    socket.once("error", finish);
    socket.once("timeout", () => finish(new Error("no answer within 5 s")));
  });
}
