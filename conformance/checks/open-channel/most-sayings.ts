/** How often something is said to make one failure simpler: each time takes a connection, and what is waited for. */
export const mostSayings = 12;
