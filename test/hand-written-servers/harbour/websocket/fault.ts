/** What is said to a client that says something wrong. */
export const fault = (code: "INVALID" | "TOO_LARGE" | "RATE_LIMIT", message: string): object => ({
  type: "fault",
  code,
  message,
});
