import { Option } from "commander";

/** `--perspective`, the same on every command that reads documents. */
export function perspectiveOption(): Option {
  return new Option("--perspective <side>", "whose side AsyncAPI documents are written from").choices([
    "server",
    "client",
  ]);
}
