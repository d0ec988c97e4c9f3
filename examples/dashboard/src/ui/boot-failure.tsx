import type { ReactNode } from "react";

/** What is shown when the app could not be started, in place of an empty page. */
export function BootFailure({ error }: { readonly error: unknown }): ReactNode {
  return (
    <main className="boot-failure" role="alert">
      <h1>The dashboard could not start</h1>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <p>
        Mocks inside the page need a service worker, and browsers allow one on <code>localhost</code> and over HTTPS
        only. Without <code>?msw</code> the app talks to the mock server.
      </p>
    </main>
  );
}
