import type { ReactNode } from "react";
import { ConnectionNotice, ConnectionPill } from "./connection-status.tsx";
import { useConnection, type Watched } from "./use-connection.ts";

interface PageProps {
  readonly title: string;
  readonly subtitle: string;
  readonly clients: readonly (Watched | undefined)[];
  readonly children: ReactNode;
}

/** One system: its name, how its connections are, and what it tells. */
export function Page({ title, subtitle, clients, children }: PageProps): ReactNode {
  return (
    <>
      <PageHead title={title} subtitle={subtitle} clients={clients} />
      {children}
    </>
  );
}

/** Apart from the page, which is not to be drawn anew while seconds are counted down. */
function PageHead({ title, subtitle, clients }: Omit<PageProps, "children">): ReactNode {
  const connection = useConnection(clients);
  return (
    <header className="page-head">
      <h1>{title}</h1>
      <ConnectionPill connection={connection} />
      <p className="subtitle">{subtitle}</p>
      <ConnectionNotice connection={connection} />
    </header>
  );
}
