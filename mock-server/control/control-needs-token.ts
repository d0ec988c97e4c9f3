import { isLoopback } from "../loopback.ts";

/** The control of a mock was to be open to others without a token. */
export class ControlNeedsToken extends Error {
  override readonly name = "ControlNeedsToken";
  constructor(host: string) {
    super(
      `whoever reaches ${host} could control the mock: give a token of at least 16 characters that they have to know, or listen on 127.0.0.1`,
    );
  }
}

const leastToken = 16;

/** @throws ControlNeedsToken when others than this machine could come, and there is no token */
export function requireToken(host: string, token: string | undefined): void {
  if (!isLoopback(host) && (token ?? "").length < leastToken) throw new ControlNeedsToken(host);
}
