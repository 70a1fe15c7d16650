/** As the server wants it: said here before it is sent. */
export const MIN_PASSWORD_LENGTH = 8
