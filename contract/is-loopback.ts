const loopback = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|0\.0\.0\.0|\[?::1?\]?)$/i;

/** Whether a host name means this machine. */
export const isLoopback = (host: string): boolean => loopback.test(host);
