import { act, createElement, type ReactElement, type ReactNode, StrictMode } from "react";
import { Window } from "happy-dom";

/** Nothing of a browser but a document: time, network and URLs stay those of Node.js, which the mock needs. */
const window = new Window();
Object.assign(globalThis, { window, document: window.document, IS_REACT_ACT_ENVIRONMENT: true });
const { createRoot, hydrateRoot } = await import("react-dom/client");

/** A component on a page, as React runs it in development: StrictMode mounts everything twice. */
export interface Rendered<Value> extends AsyncDisposable {
  /** What the hook gave in the last render. */
  readonly current: Value;
  /** What it gave in every render. */
  readonly all: readonly Value[];
  /** Settles once a render gives what `holds` asks for. */
  until(holds: (value: Value) => boolean): Promise<Value>;
  render(use?: () => Value): Promise<void>;
  unmount(): Promise<void>;
}

/** Uses a hook in a component of its own, `copies` times beside each other. */
export async function renderHook<Value>(use: () => Value, copies = 1): Promise<Rendered<Value>> {
  const all: Value[] = [];
  let current = use;
  const Component = (): ReactNode => {
    all.push(current());
    return null;
  };
  const root = createRoot(window.document.createElement("div") as unknown as Parameters<typeof createRoot>[0]);
  const page = (): ReactNode =>
    createElement(
      StrictMode,
      null,
      Array.from({ length: copies }, (_, key) => createElement(Component, { key })),
    );
  const latest = (): Value => all.at(-1) as Value;
  const rendered: Rendered<Value> = {
    get current() {
      return latest();
    },
    all,
    async until(holds) {
      while (!holds(latest())) await act(() => new Promise((resolve) => setTimeout(resolve, 1)));
      return latest();
    },
    render: (next = current) => {
      current = next;
      return act(async () => root.render(page()));
    },
    unmount: () => act(async () => root.unmount()),
    [Symbol.asyncDispose]: () => rendered.unmount(),
  };
  await rendered.render();
  return rendered;
}

/** A page that came from a server, with what React found to be different. */
export interface Hydrated extends AsyncDisposable {
  readonly mismatches: readonly unknown[];
  text(): string;
}

export async function hydratePage(html: string, element: ReactElement): Promise<Hydrated> {
  const mismatches: unknown[] = [];
  const container = window.document.createElement("div");
  container.innerHTML = html;
  const root = await act(async () =>
    hydrateRoot(container as unknown as Parameters<typeof hydrateRoot>[0], element, {
      onRecoverableError: (error) => mismatches.push(error),
    }),
  );
  return {
    mismatches,
    text: () => container.textContent,
    [Symbol.asyncDispose]: () => act(async () => root.unmount()),
  };
}
