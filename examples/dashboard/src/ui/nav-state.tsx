import type { ReactNode } from "react";
import { useConnection, type Watched } from "./use-connection.ts";

/** A dot that tells how a system's connections are, wherever one looks at the moment. */
export function NavState({ useClients }: { readonly useClients: () => readonly (Watched | undefined)[] }): ReactNode {
  const { state } = useConnection(useClients());
  return <span className="dot" data-state={state} role="img" aria-label={state} />;
}
