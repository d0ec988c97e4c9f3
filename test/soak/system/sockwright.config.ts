import { type Config, defineConfig } from "../../../index.ts";

const config: Config = defineConfig({ handlers: { soak: "./handlers.ts" } });

export default config;
