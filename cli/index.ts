export { type Config, defineConfig, type PortChoice } from "./config.ts";
export { ContractInvalid, startMockServer, type StartOptions } from "./start-mock-server.ts";
