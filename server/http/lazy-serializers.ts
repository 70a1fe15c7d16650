import { type SerializerFactory, SerializerSelector } from '@fastify/fast-json-stringify-compiler'

const factory = SerializerSelector()

type Compile = ReturnType<typeof factory>

/** For every server of the process: what a schema refers to by name is the same in each. */
const made = new WeakMap<object, ReturnType<Compile>>()

/**
 * What writes an answer by its schema is made when the first such answer goes out, and once for all routes that share the
 * schema. Made for every route and status before the start, they would be most of a start's work.
 */
export const lazySerializers: SerializerFactory = (externalSchemas, options) => {
  const compile = factory(externalSchemas, options)
  const writerOf = (route: Parameters<Compile>[0]) => {
    const schema = route.schema as object
    const write = made.get(schema) ?? compile(route)
    made.set(schema, write)
    return write
  }
  return (route) => {
    let write: ReturnType<Compile> | undefined
    return (answer) => {
      write ??= writerOf(route)
      return write(answer)
    }
  }
}
