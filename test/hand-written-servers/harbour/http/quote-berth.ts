import type { Breaks } from "../harbour.ts";
import type { Berth } from "./things.ts";

/** A berth as it is told: as it is, unless the harbour is to say something wrong about it. */
export function quoteBerth(berth: Berth, breaks: Breaks): Readonly<Record<string, unknown>> {
  const said: Record<string, unknown> = { ...berth, position: { ...berth.position } };
  const position = said["position"] as Record<string, unknown>;
  if (breaks("R01-name-missing")) delete said["name"];
  if (breaks("R01-longitude-missing")) delete position["lon"];
  if (breaks("R02-depth-as-text")) said["depth_m"] = String(berth.depth_m);
  if (breaks("R02-length-with-fraction")) said["length_m"] = Math.min(berth.length_m, 449) + 0.5;
  if (breaks("R03-status-in-capitals")) said["status"] = berth.status.toUpperCase();
  if (breaks("R04-owner-added")) said["owner"] = "Porto";
  if (breaks("R04-altitude-added")) position["alt"] = 3;
  if (breaks("R05-created-yesterday")) said["created_at"] = "yesterday";
  if (breaks("R05-chart-relative")) said["chart"] = "charts/a01";
  if (breaks("R06-depth-above-maximum")) said["depth_m"] = 31;
  if (breaks("R07-name-null")) said["name"] = null;
  if (breaks("R08-name-too-long")) said["name"] = berth.name.padEnd(41, "-");
  if (breaks("R08-code-off-pattern")) said["code"] = berth.code.toLowerCase();
  if (breaks("R09-service-twice")) said["services"] = [...berth.services.slice(0, 3), berth.services[0]];
  return said;
}
