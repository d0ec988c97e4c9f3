import { type ViteUserConfig, defineConfig } from "vitest/config";

const rooms = ["contract", "mock-server", "cli", "codegen", "conformance", "docs-site", "test", "toolchain"];

const config: ViteUserConfig = defineConfig({
  test: {
    reporters: process.env["CI"] ? ["default", ["junit", { outputFile: "reports/junit.xml" }]] : ["default"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: "node", environment: "node", include: rooms.map((room) => `${room}/**/*.test.ts`) },
      },
    ],
  },
});

export default config;
