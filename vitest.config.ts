import { type ViteUserConfig, defineConfig } from "vitest/config";

const rooms = ["contract", "mock-server", "cli", "codegen", "conformance", "docs-site", "test", "toolchain"];

const declaredPorts = "test/seed-scripts/**/*.test.ts";

const config: ViteUserConfig = defineConfig({
  test: {
    reporters: process.env["CI"] ? ["default", ["junit", { outputFile: "reports/junit.xml" }]] : ["default"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: rooms.map((room) => `${room}/**/*.test.ts`),
          exclude: [declaredPorts],
        },
      },
      {
        // These need the very ports that the documents declare: one file after another, when all else is done.
        extends: true,
        test: {
          name: "declared ports",
          environment: "node",
          include: [declaredPorts],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

export default config;
