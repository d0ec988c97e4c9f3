import type { Channel, Contract, HttpOperation } from "../../contract/index.ts";
import { type CredentialField, credentialOf } from "./credential-field.ts";
import { type ParameterField, parameterField } from "./parameter-field.ts";
import { bodyText } from "./sample.ts";
import type { Surroundings } from "./surroundings.ts";

/** A request that can be sent. */
export interface RequestEntry {
  readonly kind: "request";
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly method: string;
  /** With its braces, base path included. */
  readonly path: string;
  /** Scheme, host and port of each place at which it is played. */
  readonly places: readonly string[];
  readonly parameters: readonly ParameterField[];
  readonly credential?: CredentialField;
  readonly bodies: readonly { readonly contentType: string; readonly text: string }[];
  readonly isBodyRequired: boolean;
  /** Whether it is how a WebSocket begins. */
  readonly isUpgrade: boolean;
}

export function requestEntry(
  contract: Contract,
  operation: HttpOperation,
  channel: Channel,
  { now, urlOf }: Surroundings,
): RequestEntry {
  const { id, title, description, method, parameters, body, security, responses } = operation;
  const endpoints = operation.endpoints ?? channel.endpoints;
  const path = endpoints[0]?.path ?? channel.key;
  const credential = credentialOf(contract, security);
  return {
    kind: "request",
    id,
    title: title.trim() === "" ? `${method.toUpperCase()} ${channel.key}` : title,
    description,
    method: method.toUpperCase(),
    path,
    places: endpoints.flatMap((one) => (one.path === path ? (urlOf(one.port, "http") ?? []) : [])),
    parameters: parameters.map((one) => parameterField(contract, one, now)),
    ...(credential && { credential }),
    bodies: (body?.content ?? []).map((media) => ({
      contentType: media.contentType,
      text: bodyText(contract, media, now),
    })),
    isBodyRequired: body?.required === true,
    isUpgrade: responses.some(({ status }) => status === "101"),
  };
}
