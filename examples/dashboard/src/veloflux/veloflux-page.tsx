import { memo, type NamedExoticComponent } from "react";
import { useVelofluxClients } from "../clients.ts";
import { Page } from "../ui/page.tsx";
import { AiCard } from "./ai-card.tsx";
import { BackendsCard } from "./backends-card.tsx";
import { LoadPanel } from "./load-panel.tsx";

/** Load, backends and predictions of the load balancer. */
export const VelofluxPage: NamedExoticComponent = memo(function VelofluxPage() {
  return (
    <Page
      title="VeloFlux"
      subtitle="Load balancer: load, backends and what the models expect"
      clients={useVelofluxClients()}
    >
      <LoadPanel />
      <BackendsCard />
      <AiCard />
    </Page>
  );
});
