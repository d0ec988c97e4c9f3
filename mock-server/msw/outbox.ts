import { nextTask } from "./next-task.ts";

/** What is on its way to one client, in order. */
export interface Outbox {
  put(delivery: () => void): void;
  /** The connection stands: what waited goes out. */
  open(): void;
}

/** Opens an outbox. Nothing leaves it before the connection stands, and then one thing after another, as a network brings them. */
export function openOutbox(): Outbox {
  const waiting: (() => void)[] = [];
  let isOpen = false;
  let isBusy = false;

  function deliver(): void {
    if (!isOpen || isBusy || waiting.length === 0) return;
    isBusy = true;
    nextTask(() => {
      waiting.shift()?.();
      isBusy = false;
      deliver();
    });
  }

  return {
    put(delivery) {
      waiting.push(delivery);
      deliver();
    },
    open() {
      isOpen = true;
      deliver();
    },
  };
}
