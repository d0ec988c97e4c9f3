import { defineHandlers, type Handlers } from "../index.ts";

interface Alert {
  readonly labels: Readonly<Record<string, string>>;
  readonly startsAt?: string;
  readonly endsAt?: string;
}

/** A document cannot say that a list which is posted whole comes back one by one: AlertManager's alerts. */
const handlers: Handlers = defineHandlers({
  http: {
    postAlerts({ body, world }) {
      const posted = (world.memory.get("alerts") as readonly Alert[] | undefined) ?? [];
      world.memory.set("alerts", [...posted, ...(body as readonly Alert[])].slice(-1000));
      return undefined;
    },
    listAlerts({ world }) {
      const posted = world.memory.get("alerts") as readonly Alert[] | undefined;
      if (posted === undefined) return undefined;
      const now = new Date(world.now).toISOString();
      const body = posted.map((alert, index) => ({
        annotations: {},
        startsAt: now,
        endsAt: new Date(world.now + 300_000).toISOString(),
        fingerprint: (index + 1).toString(16).padStart(16, "0"),
        ...alert,
        updatedAt: now,
        receivers: [{ name: "web.hook" }],
        status: { state: "active", silencedBy: [], inhibitedBy: [] },
      }));
      return { status: 200, body };
    },
  },
});
export default handlers;
