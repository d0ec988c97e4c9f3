import { type AccessMutant, accessMutants } from "./access.ts";
import { type HandshakeMutant, handshakeMutants } from "./handshakes.ts";
import { type LifecycleMutant, lifecycleMutants } from "./lifecycles.ts";
import { type MessageMutant, messageMutants } from "./messages.ts";
import { type RequestMutant, requestMutants } from "./requests.ts";
import { type ResponseMutant, responseMutants } from "./responses.ts";
import { type SocketIoMutant, socketIoMutants } from "./socketio.ts";
import { type TopologyMutant, topologyMutants } from "./topology.ts";
import { type Mutant, mutantsOf } from "../mutant.ts";

/** A switch of the hand-written harbour. */
export type HarbourSwitch =
  | ResponseMutant
  | RequestMutant
  | AccessMutant
  | TopologyMutant
  | HandshakeMutant
  | MessageMutant
  | LifecycleMutant
  | SocketIoMutant;

/** Harbours that each break one promise. */
export const harbourMutants: readonly Mutant[] = mutantsOf("harbour", [
  ...responseMutants,
  ...requestMutants,
  ...accessMutants,
  ...topologyMutants,
  ...handshakeMutants,
  ...messageMutants,
  ...lifecycleMutants,
  ...socketIoMutants,
]);
