import { memo, type NamedExoticComponent, useEffect, useState } from "react";
import { useWebSocketDashboard } from "../../../../generated/campaigns/hooks.ts";
import type { Notification } from "../../../../generated/campaigns/types.ts";
import { organizationId } from "../clients.ts";
import { campaigns as endpoint } from "../endpoints.ts";
import { Empty } from "../ui/card.tsx";
import { timeOf } from "../ui/format.ts";
import { Page } from "../ui/page.tsx";
import { BotCard } from "./bot-card.tsx";
import { CampaignCard } from "./campaign-card.tsx";
import { ExecutionsCard } from "./executions-card.tsx";
import { LogsCard } from "./logs-card.tsx";

/** What the campaigns of one organization do, and how its bots are. */
export const CampaignsPage: NamedExoticComponent = memo(function CampaignsPage() {
  const [notification, setNotification] = useState<Notification>();
  const { socket, connected, dashboard } = useWebSocketDashboard(organizationId, {
    ...endpoint,
    onNotification: setNotification,
  });
  // The hook enters the organization's room; asking for what happened before is up to the app.
  useEffect(() => {
    const ask = (): void => void socket?.send("request-dashboard", { organizationId });
    if (socket?.state === "connected") ask();
    return socket?.on("$state", ({ state }) => state === "connected" && ask());
  }, [socket]);
  const campaigns = [...dashboard.campaigns.values()];
  const bots = [...dashboard.botHealth.values()];

  return (
    <Page title="Campaigns" subtitle="Message bots: what they do, and how well" clients={[socket]}>
      <p className="note" role="status" data-empty={notification === undefined || undefined}>
        {notification && (
          <>
            <span lang="pt-BR">{notification.message}</span>{" "}
            <time className="tabular" dateTime={notification.timestamp}>
              {timeOf(notification.timestamp)}
            </time>
          </>
        )}
      </p>
      <section className="cards" aria-label="Campaigns" data-stale={!connected || undefined}>
        {campaigns.map((campaign) => (
          <CampaignCard
            key={campaign.campaignId}
            campaign={campaign}
            executions={dashboard.executions.filter(({ campaignId }) => campaignId === campaign.campaignId)}
          />
        ))}
        {bots.map((bot) => (
          <BotCard key={bot.sessionId} bot={bot} />
        ))}
        {campaigns.length === 0 && <Empty>Waiting for the campaigns of organization {organizationId}.</Empty>}
      </section>
      <div className="columns two">
        <LogsCard logs={dashboard.logs} />
        <ExecutionsCard executions={dashboard.executions} />
      </div>
    </Page>
  );
});
