export { type Config, defineConfig, type PortChoice } from "./cli/index.ts";
