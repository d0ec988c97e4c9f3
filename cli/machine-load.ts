import { availableParallelism, loadavg } from "node:os";

/** How many programs wanted each processor of this machine in the last minute; 0 where the platform does not tell (Windows). */
export const machineLoad = (): number => (loadavg()[0] ?? 0) / availableParallelism();
