import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/**
 * How large V8's young generation may grow, in bytes. Left alone it takes a hundred megabytes under a load of many small requests, most of
 * it for what is dead already; from here on, a larger one is no faster for a mock.
 */
const enough = 12 * 2 ** 20;

/** Keeps the young generation of this process's heap as it is once it is large enough. */
export function boundYoungGeneration(): void {
  const observer = new PerformanceObserver(() => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    if (young === undefined || young.space_size < enough) return;
    setFlagsFromString("--semi-space-growth-factor=1");
    observer.disconnect();
  });
  observer.observe({ entryTypes: ["gc"] });
}
