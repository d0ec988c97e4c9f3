import type { HttpOperation, Message, Source } from "../../contract/index.ts";
import type { OpenChannel } from "./close-code.ts";
import type { FaultKind } from "./fault.ts";
import type { Frame } from "./frame.ts";
import type { HttpReply, HttpRequest } from "./http-message.ts";

/** What something that a client did breaks. */
export interface Breach {
  readonly expected?: string;
  readonly got?: string;
  /** JSON Pointer into the payload, or the name of a parameter. */
  readonly pointer?: string;
  /** In one sentence. */
  readonly detail: string;
  /** The promise in the documents. */
  readonly source?: Source;
}

interface At {
  /** The clock's time in milliseconds since 1970. */
  readonly at: number;
}

interface OnChannel extends At {
  readonly channel: OpenChannel;
  readonly connection: number;
}

/** Something that crossed, with references to what it was: it is put into words only when it is read. */
export type Noted =
  | (At & {
      readonly kind: "request";
      readonly request: HttpRequest;
      readonly reply: HttpReply;
      /** Undefined where the contract has none for it. */
      readonly operation: HttpOperation | undefined;
      /** The server that answered it, where it was handed on: its bodies were not looked at. */
      readonly handedOnTo?: string;
      readonly breach: Breach | undefined;
      readonly faults: readonly FaultKind[];
    })
  | (OnChannel & { readonly kind: "opened" })
  | (At & {
      readonly kind: "refused";
      readonly channel: OpenChannel;
      /** The status of the answer, or the code of the close. */
      readonly code: number;
      readonly breach: Breach;
    })
  | (OnChannel & {
      readonly kind: "closed";
      readonly by: "client" | "server";
      readonly code: number;
      readonly reason: string;
    })
  | (OnChannel & {
      readonly kind: "heard";
      /** Undefined where it is none of the channel's. */
      readonly message: Message | undefined;
      /** Undefined where the frame held none. */
      readonly payload: unknown;
      readonly bytes: number;
      readonly breach: Breach | undefined;
    })
  | (At & {
      readonly kind: "said";
      readonly channel: OpenChannel;
      readonly frame: Frame;
      /** The one client that heard it; undefined where it was said to several. */
      readonly connection: number | undefined;
      readonly listeners: number;
      readonly bytes: number;
      /** What was to go wrong with it. */
      readonly faults: readonly FaultKind[];
    });
