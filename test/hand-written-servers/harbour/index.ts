export { type HarbourOptions, type HarbourPort, type OpenHarbour, startHarbour } from "./start-harbour.ts";
