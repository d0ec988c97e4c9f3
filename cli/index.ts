export { type Config, defineConfig, type PortChoice } from "./config.ts";
