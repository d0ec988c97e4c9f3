// One generated client with its specification, and the validators of its messages.
import { openMetrics } from "../../generated/veloflux/client.ts";

export { openMetrics };
