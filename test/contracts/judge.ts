import type { Contract, HttpOperation, Message, MessageOperation, Parameter } from "../../contract/index.ts";
import { checkParameter, checkPayload } from "../../contract/payload/index.ts";
import { type WireForm, wireFormOf } from "../../contract/wire/index.ts";

/** Something said that the contract does not allow, or none of what it has. */
export class BreaksContract extends Error {
  override readonly name = "BreaksContract";
}

/** Holds what a server says to its contract. */
export interface Judge {
  /** @throws BreaksContract */
  response(operation: string, response: Answered): void;
  /** The key of the one message of the channel that this is. @throws BreaksContract */
  message(channel: string, payload: unknown, event?: string, form?: WireForm): string;
  /** @throws BreaksContract unless it fits the reply to an operation */
  reply(operation: string, payload: unknown): void;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined where there was none. */
  readonly body: unknown;
}

export function judgeOf(contract: Contract): Judge {
  const faultsOf = (message: Message, payload: unknown): string =>
    checkPayload(contract, message.payload, payload)
      .map(({ pointer, expected, got }) => `${pointer}: expected ${expected}, got ${got}`)
      .join("; ");

  const heardOn = (channel: string): readonly Message[] => {
    const ids = contract.operations
      .filter((operation): operation is MessageOperation => operation.kind === "message")
      .flatMap(({ from, messages, reply }) =>
        from === "server" ? messages : reply?.delivery === "ack" ? [] : (reply?.messages ?? []),
      );
    return contract.messages.filter((message) => ids.includes(message.id) && message.channel.endsWith(`.${channel}`));
  };

  function headerFault(header: Parameter, headers: Headers): string {
    const value = headers.get(header.name);
    if (value === null) return header.required ? `${header.name} is missing` : "";
    const { faults } = checkParameter(contract, header.schema, value);
    return faults.map(({ expected, got }) => `${header.name}: expected ${expected}, got ${got}`).join("; ");
  }

  return {
    response(key, { status, headers, body }) {
      const operation = contract.operations.find((one): one is HttpOperation => one.kind === "http" && one.key === key);
      const response = operation?.responses.find((one) => one.status === String(status));
      if (response === undefined) throw new BreaksContract(`${key} documents no ${status}: ${JSON.stringify(body)}`);
      const given = headers.get("content-type");
      const media = response.content.find(({ contentType }) => given?.startsWith(contentType));
      if (response.content.length > 0 && media === undefined && body !== undefined)
        throw new BreaksContract(`${key} documents no ${given} for ${status}`);
      if (media === undefined && body !== undefined) throw new BreaksContract(`${key} documents no body for ${status}`);
      const faults = [
        ...response.headers.map((header) => headerFault(header, headers)),
        ...(media === undefined || body === undefined
          ? []
          : checkPayload(contract, media.schema, body).map(
              ({ pointer, expected, got }) => `${pointer}: expected ${expected}, got ${got}`,
            )),
      ].filter((fault) => fault !== "");
      if (faults.length > 0) throw new BreaksContract(`${key} ${status}: ${faults.join("; ")}`);
    },
    message(channel, payload, event, form) {
      const known = heardOn(channel).filter(
        ({ name, contentType }) =>
          (event === undefined || name === event) && (form === undefined || wireFormOf(contentType) === form),
      );
      const fitting = known.filter((message) => faultsOf(message, payload) === "");
      const [only] = fitting;
      if (only !== undefined && fitting.length === 1) return only.key;
      const reasons = known.map((message) => `${message.key}: ${faultsOf(message, payload)}`).join("\n");
      throw new BreaksContract(`${event ?? ""} ${JSON.stringify(payload)} is no message of ${channel}\n${reasons}`);
    },
    reply(key, payload) {
      const operation = contract.operations.find(
        (one): one is MessageOperation => one.kind === "message" && one.key === key,
      );
      const messages = contract.messages.filter(({ id }) => operation?.reply?.messages.includes(id));
      if (!messages.some((message) => faultsOf(message, payload) === ""))
        throw new BreaksContract(`${JSON.stringify(payload)} is no reply to ${key}`);
    },
  };
}
