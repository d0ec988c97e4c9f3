import type { ExtendedError, Namespace, Socket } from "socket.io";
import type { Harbour } from "../harbour.ts";
import { readToken } from "../../tokens.ts";

/** A refusal with the data that `connect_error` hands on. */
class Refused extends Error {
  readonly data: unknown;
  constructor(data: unknown) {
    super("Sign in first");
    this.data = data;
  }
}

function isSignedIn({ secret, clock }: Harbour, { auth, query }: Socket["handshake"]): boolean {
  const token: unknown = (auth as Readonly<Record<string, unknown>>)["token"] ?? query["token"];
  return typeof token === "string" && typeof readToken(token, secret, clock.now()) === "object";
}

/** Lets into a namespace only who has a token. */
export function guard(harbour: Harbour, namespace: Namespace): void {
  const { breaks } = harbour;
  namespace.use((socket, next: (error?: ExtendedError) => void) => {
    if (isSignedIn(harbour, socket.handshake)) return next();
    const isCrane = namespace.name === "/crane";
    if (isCrane && breaks("I03-no-token-needed")) return next();
    if (isCrane && breaks("I03-opens-and-disconnects")) {
      next();
      return void setImmediate(() => socket.disconnect());
    }
    if (breaks("I03-refusal-without-data")) return next(new Error("Sign in first"));
    return next(new Refused({ code: breaks("I03-refusal-with-other-code") ? 1008 : 4401 }));
  });
}
