/** The server's minimum, checked here before submitting. */
export const MIN_PASSWORD_LENGTH = 8
