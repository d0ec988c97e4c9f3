/**
 * Runs `task` as a task of its own, after everything that is under way: what comes from a network never comes in the midst of it.
 * No timer, so that a test which stands in for timers does not stop the mock, and a page in the background does not slow it.
 */
export function nextTask(task: () => void): void {
  const { port1, port2 } = new MessageChannel();
  const run = (): void => {
    port1.close();
    task();
  };
  port1.addEventListener("message", run);
  port1.start();
  port2.postMessage(undefined);
}
