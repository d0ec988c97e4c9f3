/** The port of an origin: `http://localhost:9090`, `https://shop.example`. */
export function targetPort(origin: string): number {
  const { protocol, port } = new URL(origin);
  return port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);
}
