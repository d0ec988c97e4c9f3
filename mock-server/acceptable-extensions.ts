/** What a client offers in Sec-WebSocket-Extensions: names, and parameters in their order. */
interface Offer {
  readonly name: string;
  readonly parameters: readonly (readonly [string, string | undefined])[];
}

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const parameter = new RegExp(`^\\s*(${token})(?:\\s*=\\s*(?:(${token})|"(${token})"))?\\s*$`);

/** The list of RFC 6455 §9.1; a quoted value must be a token as well, so that commas and semicolons always part. */
function readOffers(header: string): readonly Offer[] | undefined {
  const offers = header
    .split(",")
    .filter((one) => one.trim() !== "")
    .map((one) => one.split(";").map((part) => parameter.exec(part)));
  if (offers.flat().includes(null)) return undefined;
  return offers.map((parts) => {
    const [name, ...others] = parts.map((part): readonly [string, string | undefined] => [
      part?.[1] ?? "",
      part?.[2] ?? part?.[3],
    ]);
    return { name: name?.[1] === undefined ? (name?.[0] ?? "") : "", parameters: others };
  });
}

const bits = (least: number) => (value: string | undefined) =>
  /^([89]|1[0-5])$/.test(value ?? "") && Number(value) >= least;
const isBare = (value: string | undefined): boolean => value === undefined;

/** RFC 7692 §7.1: what each parameter of an offer may be. */
const deflate = new Map<string, (value: string | undefined) => boolean>([
  ["server_no_context_takeover", isBare],
  ["client_no_context_takeover", isBare],
  // zlib has no raw window of 8 bits and would take one of 9 in silence.
  ["server_max_window_bits", bits(9)],
  ["client_max_window_bits", (value) => isBare(value) || bits(8)(value)],
]);

function isAcceptable({ name, parameters }: Offer): boolean {
  return (
    name === "permessage-deflate" &&
    new Set(parameters.map(([key]) => key)).size === parameters.length &&
    parameters.every(([key, value]) => deflate.get(key)?.(value) === true)
  );
}

/**
 * The offers that a server may agree to, as a header: any other is declined, which does not end the handshake (RFC 7692 §5.1, §7.1).
 * Undefined where the header is not well formed: that must end it (RFC 6455 §9.1).
 */
export function acceptableExtensions(header: string): string | undefined {
  return readOffers(header)
    ?.filter(isAcceptable)
    .map(({ name, parameters }) =>
      [name, ...parameters.map(([key, value]) => (value === undefined ? key : `${key}=${value}`))].join("; "),
    )
    .join(", ");
}
