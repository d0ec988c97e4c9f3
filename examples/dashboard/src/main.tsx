import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { playsInPage } from "./endpoints.ts";
import "./styles/index.css";
import { BootFailure } from "./ui/boot-failure.tsx";

const root = createRoot(document.getElementById("root") ?? document.body);
try {
  if (playsInPage) await import("./mocks.ts").then(({ startMocks }) => startMocks());
  // Only now: socket.io-client keeps the WebSocket that it finds when it is loaded.
  const { App } = await import("./app.tsx");
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
} catch (error) {
  root.render(<BootFailure error={error} />);
}
