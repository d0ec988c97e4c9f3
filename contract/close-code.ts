/** Whether a code may stand in a close frame (RFC 6455 §7.4): others are for programs only, or for nobody yet. */
export const isSayableCloseCode = (code: number): boolean =>
  Number.isInteger(code) &&
  ((code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999));
