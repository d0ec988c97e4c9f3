import { defineConfig, type ViteUserConfig } from "vitest/config";

/** Whole flows that take minutes: `npm run test:slow`, not `npm test`. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ["test/**/*.slow.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
  },
});

export default config;
