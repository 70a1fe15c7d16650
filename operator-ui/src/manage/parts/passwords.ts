/** As the server wants it: said here before it is sent. */
export const SHORTEST_PASSWORD = 8
