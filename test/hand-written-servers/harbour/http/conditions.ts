import type { Harbour } from "../harbour.ts";
import { problem } from "./answer.ts";
import { oneOf } from "./parameters.ts";
import type { Route } from "./route.ts";
import { openWindow } from "./window.ts";

const hour = 3_600_000;

/** What it is like outside: tides and weather. */
export function conditionRoutes(harbour: Harbour): readonly Route[] {
  const { breaks, clock } = harbour;
  const stations = ["bar", "basin", ...(breaks("Q08-river-refused") ? [] : ["river"])];
  const readStation = oneOf(...stations);
  const limit = 10;
  const window = openWindow(clock, breaks("L01-weather-twice-as-often") ? 2 * limit : limit, 1000);
  const at = (ms: number): string => new Date(clock.now() + ms).toISOString();

  function tides(): readonly object[] {
    const all = [-5, 1, 7, 13].map((hours, index) => ({
      at: at(hours * hour),
      kind: index % 2 === 0 ? "high" : "low",
      height: breaks("R07-tide-height-null") ? null : index % 2 === 0 ? 3.4 : 0.6,
    }));
    if (breaks("R09-one-tide")) return all.slice(0, 1);
    return breaks("R09-five-tides") ? [...all, { at: at(19 * hour), kind: "high", height: 3.3 }] : all;
  }

  function weatherTime(): string {
    if (breaks("R18-an-hour-late")) return at(-hour);
    return breaks("R18-timestamp-without-zone") ? at(0).slice(0, -1) : at(0);
  }

  return [
    {
      operation: "readTides",
      method: "GET",
      path: "/tides",
      access: "key",
      parameters: [
        {
          name: "station",
          in: "query",
          ...(!breaks("Q10-no-station") && { required: true }),
          read: (text) => readStation(breaks("Q04-station-in-capitals") ? text.toLowerCase() : text),
        },
        {
          name: "X-Harbour-Units",
          in: "header",
          ...(!breaks("Q10-no-units") && { required: true }),
          read: oneOf("metres", "feet"),
        },
      ],
      serve({ values }) {
        const { station = "bar", "X-Harbour-Units": units = "metres" } = values;
        return {
          status: breaks("R12-tides-with-418") ? 418 : 200,
          headers: { "cache-control": breaks("R14-cache-control-off-pattern") ? "no-store" : "max-age=60" },
          body: {
            station,
            units,
            ...(!breaks("R18-tides-without-timestamp") && { timestamp: at(0) }),
            tides: tides(),
          },
        };
      },
    },
    {
      operation: "readWeather",
      method: "GET",
      path: "/weather",
      access: "anybody",
      serve() {
        const left = window.take();
        if (left === undefined && !breaks("L01-weather-unlimited")) {
          const retryAfter = breaks("L02-no-retry-after") ? {} : { "retry-after": "1" };
          const headers = { ...retryAfter, "ratelimit-limit": `${limit}`, "ratelimit-remaining": "0" };
          return problem(429, "ten times a second is enough", headers);
        }
        const remaining = breaks("L02-remaining-stands-still") ? limit - 1 : Math.min(left ?? 0, limit - 1);
        return {
          status: 200,
          headers: {
            "ratelimit-limit": `${limit}`,
            "ratelimit-remaining": `${remaining}`,
            "ratelimit-reset": `${Math.ceil(window.leftMs() / 1000)}`,
          },
          body: {
            wind_kn: breaks("R06-wind-below-minimum") ? -1 : 14.5,
            from_degrees: breaks("R06-wind-from-360-degrees") ? 360 : 310,
            sea: "slight",
            timestamp: weatherTime(),
          },
        };
      },
    },
  ];
}
