/**
 * The names of HTTP's status codes. An `import` of node:http reads each of its names, and so loads Node's WebSockets and
 * its HTTP client: 40 ms of a start.
 */
export const { STATUS_CODES } = process.getBuiltinModule('node:http')
