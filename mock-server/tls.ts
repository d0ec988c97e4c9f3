import { generateKeyPair } from "node:crypto";

import { type Server, type Socket, createServer as createTcpServer, isIPv4 } from "node:net";
import { createServer } from "node:tls";
import { promisify } from "node:util";

/** How long a certificate is good for: longer than any mock runs. */
const days = 30;

/** Random enough for a serial number that nobody compares, and positive (RFC 5280 §4.1.2.2). */
const serialOf = (now: number): string => `01${Math.floor(now).toString(16).padStart(14, "0")}`;

/** A certificate for this machine's own names (RFC 5280), signed by itself. */
async function selfSigned(host: string, now: number): Promise<{ readonly cert: string; readonly key: string }> {
  const { default: forge } = await import("node-forge");
  // Node.js makes the keys: forge's own are made in JavaScript and take a hundred times as long.
  const keys = await promisify(generateKeyPair)("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(keys.publicKey);
  certificate.serialNumber = serialOf(now);
  certificate.validity.notBefore = new Date(now - 86_400_000);
  certificate.validity.notAfter = new Date(now + days * 86_400_000);
  const name = [{ name: "commonName", value: "localhost" }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  const addresses = new Set(["127.0.0.1", "::1", ...(isIPv4(host) && host !== "0.0.0.0" ? [host] : [])]);
  certificate.setExtensions([
    { name: "basicConstraints", cA: false },
    { name: "extKeyUsage", serverAuth: true },
    {
      name: "subjectAltName",
      altNames: [{ type: 2, value: "localhost" }, ...[...addresses].map((ip) => ({ type: 7, ip }))],
    },
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(keys.privateKey), forge.md.sha256.create());
  return { cert: forge.pki.certificateToPem(certificate), key: keys.privateKey };
}

/**
 * A TCP server that speaks TLS and hands what it decrypts to `onConnection`. It is open at once: the certificate is made while it
 * waits for its first client.
 *
 * @param now the time in milliseconds, for the certificate
 */
export function openTls(host: string, now: () => number, onConnection: (socket: Socket) => void): Server {
  let secure: Promise<Server> | undefined;
  const prepare = (): Promise<Server> =>
    (secure ??= selfSigned(host, now()).then((certificate) => {
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
