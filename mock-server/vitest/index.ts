/// <reference types="vitest" preserve="true" />
// The module that is added to has to be known to whoever has these types.
import type { Contract } from "../../contract/index.ts";

export type { Contract } from "../../contract/index.ts";
export { NoSuchMessage } from "./contract-fault.ts";
export { contractMatchers } from "./matchers.ts";

declare module "vitest" {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /**
     * A client said this message, or made this request (`addLamp`, `POST /lamps`), with a payload or body that holds these entries.
     *
     * @param options.times exactly so often; by default at least once
     */
    toHaveReceived: (name: string, holding?: unknown, options?: { readonly times?: number }) => R;
    /** Nothing that clients did broke the contract. */
    toHaveKeptContract: () => R;
    /**
     * A payload, or the text of a frame, is this message of the contract.
     *
     * @throws NoSuchMessage when the contract has no message of that name
     */
    toMatchContract: (contract: Contract, message: string) => R;
  }
}
