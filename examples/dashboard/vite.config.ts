import react from "@vitejs/plugin-react";
import { msw } from "msw/vite";
import { defineConfig, type UserConfig } from "vite";

const config: UserConfig = defineConfig({
  root: import.meta.dirname,
  // Also where the app is put below a path of somebody else's origin.
  base: "./",
  plugins: [
    react(),
    // Serves and builds MSW's worker, so that no copy of it has to be kept here.
    msw({ mode: "worker-only" }),
  ],
  build: { target: "es2024" },
});

export default config;
