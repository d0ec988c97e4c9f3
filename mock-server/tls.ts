import { type SecureContextOptions, createServer } from "node:tls";
import { type Server, type Socket, createServer as createTcpServer } from "node:net";

/** A certificate for this machine's own names, signed by itself, made anew at every start. */
async function selfSigned(host: string): Promise<SecureContextOptions> {
  const { generate } = await import("selfsigned");
  const pair = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          ...(/^[\d.]+$/.test(host) && host !== "127.0.0.1" ? [{ type: 7 as const, ip: host }] : []),
        ],
      },
    ],
  });
  return { cert: pair.cert, key: pair.private };
}

/**
 * A TCP server that speaks TLS and hands what it decrypts to `onConnection`. It is open at once: the certificate is made while it
 * waits for its first client.
 */
export function openTls(host: string, onConnection: (socket: Socket) => void): Server {
  let secure: Promise<Server> | undefined;
  const prepare = (): Promise<Server> =>
    (secure ??= selfSigned(host).then((certificate) => {
      const server = createServer({ ...certificate, ALPNProtocols: ["http/1.1"] }, onConnection);
      // A client that does not trust the certificate says so and goes: that is its good right.
      server.on("tlsClientError", () => undefined);
      return server;
    }));
  const outer = createTcpServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.pause();
    prepare().then(
      (server) => void server.emit("connection", socket),
      (error: unknown) => socket.destroy(error as Error),
    );
  });
  outer.once("listening", () => void prepare().catch(() => undefined));
  return outer;
}
