import type { Contract } from "../../../contract/index.ts";
import type { Check } from "../../check.ts";
import { acceptanceChecks } from "./acceptance-checks.ts";
import { authChecks } from "./auth-checks.ts";
import { conditionalChecks } from "./conditional-checks.ts";
import { idempotencyChecks } from "./idempotency-checks.ts";
import { errorChecks } from "./error-checks.ts";
import { limitChecks } from "./limit-checks.ts";
import { methodChecks } from "./method-checks.ts";
import { negativeBodyChecks } from "./negative-bodies.ts";
import { negativeParameterChecks } from "./negative-parameters.ts";
import { pagingChecks } from "./paging-check.ts";
import { responseChecks } from "./response-checks.ts";
import { stateChecks } from "./state-checks.ts";
import { totalChecks } from "./total-check.ts";
import { httpSubjects } from "./subjects.ts";

const planners = [
  responseChecks,
  acceptanceChecks,
  negativeBodyChecks,
  negativeParameterChecks,
  errorChecks,
  authChecks,
  stateChecks,
  conditionalChecks,
  idempotencyChecks,
  pagingChecks,
  totalChecks,
  limitChecks,
  methodChecks,
];

/** What an OpenAPI document implies, operation by operation. */
export function httpChecks(contract: Contract): readonly Check[] {
  return [...httpSubjects(contract).values()].flatMap((subject) => planners.flatMap((plan) => plan(subject)));
}
