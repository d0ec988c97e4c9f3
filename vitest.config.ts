import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { playwright } from "@vitest/browser-playwright";
import { msw } from "msw/vite";
import { type TestProjectConfiguration, type ViteUserConfig, defineConfig } from "vitest/config";

const rooms = ["contract", "mock-server", "cli", "codegen", "conformance", "docs-site", "test", "toolchain"];

const declaredPorts = "test/seed-scripts/**/*.test.ts";

/** Debian's, which the set-up for the tests installs; without one, everything but the tests in a browser is run. */
const chromium = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

const inBrowser: TestProjectConfiguration = {
  extends: true,
  plugins: [msw({ mode: "worker-only" })],
  test: {
    name: "browser",
    include: ["test/**/*.browser.ts"],
    globalSetup: ["test/msw/browser/provide-auction.ts"],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { executablePath: chromium, args: ["--no-sandbox", "--disable-dev-shm-usage"] },
      }),
      instances: [{ browser: "chromium" }],
    },
  },
};

const config: ViteUserConfig = defineConfig({
  test: {
    reporters: process.env["CI"] ? ["default", ["junit", { outputFile: "reports/junit.xml" }]] : ["default"],
    // Many tests wait for processes and timers: with one worker for each core but one, a machine of two would stand still for a third of the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // What is waited for comes as soon as it can: on a busy machine that may take its time.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      ...(existsSync(chromium) ? [inBrowser] : []),
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: rooms.map((room) => `${room}/**/*.test.ts`),
          exclude: [declaredPorts, "**/*.slow.test.ts"],
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
