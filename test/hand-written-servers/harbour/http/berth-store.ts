import type { Harbour } from "../harbour.ts";
import type { Berth, NewBerth } from "./things.ts";

export interface KeptBerth {
  readonly berth: Berth;
  /** Counts up from berth to berth: pages go by it. */
  readonly serial: number;
  /** Counts up from change to change. */
  readonly version: number;
}

/** The berths of a harbour, the oldest first. */
export interface BerthStore {
  find(id: string): KeptBerth | undefined;
  all(): readonly KeptBerth[];
  add(body: NewBerth, decided?: { readonly id?: string; readonly createdAt?: string }): KeptBerth;
  replace(kept: KeptBerth, body: NewBerth): KeptBerth;
  remove(id: string): void;
}

/** Those that are there before anybody comes. */
export const firstBerths: readonly NewBerth[] = [
  {
    code: "A01",
    name: "Cais do Norte",
    status: "free",
    depth_m: 12.5,
    length_m: 240,
    services: ["water", "power"],
    position: { lat: 41.1834, lon: -8.7026 },
    note: null,
    contact: "norte@harbour.example",
    chart: "https://harbour.example/charts/a01",
    inspected_on: "2026-02-10",
  },
  {
    code: "B07",
    name: "Molhe Sul",
    status: "occupied",
    depth_m: 9,
    length_m: 120,
    services: ["water"],
    position: { lat: 41.1801, lon: -8.7 },
  },
  {
    code: "C12",
    name: "Doca de Pesca",
    status: "closed",
    depth_m: 4.5,
    length_m: 60,
    services: ["water", "fuel", "waste"],
    position: { lat: 41.185, lon: -8.6988 },
    note: "Dragagem até março.",
  },
];

/**
 * What of a body becomes part of a berth. A body that was refused as it should be never gets here; what a broken harbour lets
 * through is made to fit, so that only the letting through is wrong.
 */
function fitting(body: NewBerth): NewBerth {
  const { code, name, status, depth_m, length_m, services, position, note, contact, chart, inspected_on } = body;
  return {
    code,
    name: [...(name ?? "Sem nome")].slice(0, 40).join(""),
    status: ["free", "occupied", "closed"].includes(status) ? status : "free",
    depth_m: Math.min(depth_m, 30),
    length_m: Math.ceil(length_m),
    services: [...new Set(services)],
    position: { lat: position.lat, lon: position.lon ?? 0 },
    ...(note !== undefined && { note }),
    ...(contact !== undefined && { contact }),
    ...(chart !== undefined && { chart }),
    ...(inspected_on !== undefined && { inspected_on }),
  };
}

export function openBerthStore(harbour: Harbour): BerthStore {
  const { breaks, berthWatchers } = harbour;
  const kept = new Map<string, KeptBerth>();
  let serial = 0;

  function keep(one: KeptBerth): KeptBerth {
    kept.set(one.berth.id, one);
    for (const tell of berthWatchers) tell(one.berth);
    return one;
  }

  const store: BerthStore = {
    find: (id) => kept.get(id),
    all: () => [...kept.values()],
    add(body, { id = harbour.uuid(), createdAt = harbour.timestamp() } = {}) {
      serial += 1;
      return keep({ berth: { ...fitting(body), id, created_at: createdAt }, serial, version: 1 });
    },
    replace({ berth, serial: same, version }, body) {
      const next = { ...fitting(body), id: berth.id, created_at: berth.created_at };
      const changed = { berth: next, serial: same, version: version + 1 };
      if (breaks("S02-replaced-not-kept")) keep({ berth, serial: same, version: version + 1 });
      else keep(changed);
      return changed;
    },
    remove: (id) => void kept.delete(id),
  };
  for (const berth of firstBerths) store.add(berth);
  return store;
}
