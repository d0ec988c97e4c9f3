/** What the tests call on that does not come from npm, by its name in Debian. */
export const debianPackagesForTests = [
  "chromium",
  "curl",
  "inetutils-telnet",
  "net-tools",
  "netcat-openbsd",
  "python3-aiohttp",
  "python3-jsonschema",
  "python3-socketio",
  "python3-websockets",
];
