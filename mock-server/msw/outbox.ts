import { nextTask } from "./next-task.ts";

/** What is on its way to one client, in order. */
export interface Outbox {
  put(delivery: () => void): void;
  /** The connection stands: what waited goes out. */
  open(): void;
}

/** Opens an outbox. Nothing leaves it before the connection stands, and then each batch leaves as the network would bring it. */
export function openOutbox(): Outbox {
  const waiting: (() => void)[] = [];
  let isOpen = false;
  let isScheduled = false;

  function schedule(): void {
    if (!isOpen || isScheduled || waiting.length === 0) return;
    isScheduled = true;
    nextTask(() => {
      isScheduled = false;
      for (const deliver of waiting.splice(0)) deliver();
    });
  }

  return {
    put(delivery) {
      waiting.push(delivery);
      schedule();
    },
    open() {
      isOpen = true;
      schedule();
    },
  };
}
