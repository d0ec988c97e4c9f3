/** How many requests may make one failure simpler. */
export const mostRequests = 24;
