import type { Asked, Terms } from "../backstage.ts";
import type { Farewell, HttpReply, LogEntry, OutgoingRequest } from "../engine/index.ts";

/** What a thread that has sockets says to the one that has the world. A place has the number of the upgrade that led to it. */
export type FromWorker =
  | readonly [
      "ask",
      id: number,
      port: number,
      method: string,
      url: string,
      headers: Asked["headers"],
      body: Uint8Array | undefined,
    ]
  | readonly ["upgrade", place: number, port: number, method: string, url: string, headers: Asked["headers"]]
  | readonly ["heard", place: number, data: string | Uint8Array, bytes: number]
  | readonly ["ping", place: number, serial: number]
  | readonly ["left", place: number, last: Farewell | undefined]
  | readonly ["settle", serial: number]
  | readonly ["over", id: number]
  | readonly ["count", method: string, status: number, seconds: number, bytes: number]
  | readonly ["call", request: OutgoingRequest]
  | readonly ["log", entry: LogEntry]
  | readonly ["listening", port: number]
  | readonly ["cannot listen", port: number, error: ListenError]
  | readonly ["closed", port: number];

/** What the thread that has the world says to one that has sockets. */
export type FromWorld =
  | readonly ["answer", id: number, reply: HttpReply, bytes: number, callbacks?: readonly OutgoingRequest[]]
  | readonly ["draft", id: number, reply: HttpReply, bytes: number, callbacks: readonly OutgoingRequest[]]
  | readonly ["write", id: number, what: "whole" | "begin" | "end" | "reset" | Uint8Array]
  | readonly ["refuse", place: number, reply: HttpReply]
  | readonly ["turn away", place: number, terms: Terms, code: number, reason: string]
  | readonly ["open", place: number, terms: Terms]
  | readonly ["say", places: readonly number[], data: string | Uint8Array]
  | readonly ["hang up", place: number, code: number, reason: string]
  | readonly ["cut", place: number]
  | readonly ["pong", serial: number, isAnswered: boolean]
  | readonly ["settled", serial: number]
  | readonly ["listen", port: number, system: string, at: { readonly port: number; readonly host: string }]
  | readonly ["close", port: number];

/** What of a system's error survives between threads. */
export interface ListenError {
  readonly message: string;
  readonly code: string | undefined;
  readonly syscall: string | undefined;
}

/** What an entry weighs besides what it holds, in bytes. */
export const ownWeight = 64;
