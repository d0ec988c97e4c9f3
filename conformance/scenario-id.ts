import type { Scenario } from "../contract/scenario/index.ts";
import { checkId } from "./check.ts";

/** What the ids of checks begin with that go through a scenario. */
export const scenarioIds = "scenario";

/** The id of the check of one scenario. */
export const scenarioId = ({ system, name }: Pick<Scenario, "system" | "name">): string =>
  checkId(scenarioIds, system, name);
