import { type ReactNode, useEffect, useState } from "react";
import { CampaignsPage } from "./campaigns/campaigns-page.tsx";
import { CidadaoAiPage } from "./cidadao-ai/cidadao-ai-page.tsx";
import { useCampaignsClients, useCidadaoAiClients, useConversationsClients, useVelofluxClients } from "./clients.ts";
import { ConversationsPage } from "./conversations/conversations-page.tsx";
import { playsInPage } from "./endpoints.ts";
import { Icon } from "./ui/icons.tsx";
import { NavState } from "./ui/nav-state.tsx";
import { ThemeSwitch } from "./ui/theme-switch.tsx";
import { VelofluxPage } from "./veloflux/veloflux-page.tsx";

const pages = [
  { id: "veloflux", name: "VeloFlux", topic: "Load balancer", useClients: useVelofluxClients, Page: VelofluxPage },
  { id: "campaigns", name: "Campaigns", topic: "Message bots", useClients: useCampaignsClients, Page: CampaignsPage },
  {
    id: "conversations",
    name: "Conversations",
    topic: "Chat",
    useClients: useConversationsClients,
    Page: ConversationsPage,
  },
  {
    id: "cidadao-ai",
    name: "Cidadão.AI",
    topic: "Investigations",
    useClients: useCidadaoAiClients,
    Page: CidadaoAiPage,
  },
] as const;

type PageId = (typeof pages)[number]["id"];

const wanted = (): PageId => pages.find(({ id }) => location.hash === `#${id}`)?.id ?? "veloflux";

/** The four dashboards. All of them stay connected; one of them is shown. */
export function App(): ReactNode {
  const [shown, setShown] = useState(wanted);
  useEffect(() => {
    const follow = (): void => setShown(wanted());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  useEffect(() => {
    document.title = `${pages.find(({ id }) => id === shown)?.name} · Sockwright dashboard`;
  }, [shown]);

  return (
    <div className="app">
      <header className="bar">
        <a className="skip" href={`#${shown}`} onClick={() => document.getElementById("main")?.focus()}>
          Skip to the dashboard
        </a>
        <p className="brand">
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="8" />
            <path d="M9 10v5a7 7 0 0 0 14 0v-5M12.5 10V6.5m7 3.5V6.5M16 22v4" />
          </svg>
          Sockwright <span>dashboard</span>
        </p>
        <nav aria-label="Dashboards">
          {pages.map(({ id, name, topic, useClients }) => (
            <a key={id} href={`#${id}`} aria-current={id === shown ? "page" : undefined}>
              <Icon name={id} />
              <span className="nav-words">
                {name} <small>{topic}</small>
              </span>
              <NavState useClients={useClients} />
            </a>
          ))}
        </nav>
        <div className="bar-end">
          <p className="mode">{playsInPage ? "Played inside this page by MSW: no server" : "Talking to a server"}</p>
          <ThemeSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {pages.map(({ id, Page }) => (
          <div key={id} className="page" data-page={id} hidden={id !== shown}>
            <Page />
          </div>
        ))}
      </main>
    </div>
  );
}
