import type { Harbour } from "../harbour.ts";
import { problem } from "./answer.ts";
import type { Route } from "./route.ts";
import type { Vessel } from "./things.ts";

/** The operations on vessels, which are known by the call sign that their owners chose. */
export function vesselRoutes({ breaks }: Harbour, basePath: string): readonly Route[] {
  const vessels = new Map<string, Vessel>([
    ["CQRT", { call_sign: "CQRT", name: "Ceres", flag: "PT", length_m: 180, built_on: "2004-03-20" }],
  ]);
  return [
    {
      operation: "registerVessel",
      method: "POST",
      path: "/vessels",
      access: "harbour:write",
      body: "vessel",
      serve({ body }) {
        const vessel = body as Vessel;
        const isKnown = vessels.has(vessel.call_sign);
        if (!isKnown || breaks("S03-refused-vessel-overwrites")) vessels.set(vessel.call_sign, vessel);
        if (isKnown) return problem(409, `${vessel.call_sign} is known already`);
        const location = `${basePath}/vessels/${encodeURIComponent(vessel.call_sign)}`;
        return { status: 201, headers: { location }, body: vessel };
      },
    },
    {
      operation: "readVessel",
      method: "GET",
      path: "/vessels/{call_sign}",
      access: "harbour:read",
      serve({ params }) {
        const callSign = params["call_sign"] ?? "";
        if ([...callSign].length > 20) return problem(400, "a call sign has at most 20 letters");
        const vessel = vessels.get(callSign);
        return vessel === undefined ? problem(404, `there is no vessel ${callSign}`) : { status: 200, body: vessel };
      },
    },
  ];
}
