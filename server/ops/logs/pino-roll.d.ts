// The package has no types of its own; this is the part of it that logs.ts uses.
declare module 'pino-roll' {
  import type { EventEmitter } from 'node:events'
  import type { DestinationStream } from 'pino'

  export default function roll(options: {
    file: string
    mkdir?: boolean
    frequency?: 'daily' | 'hourly'
    dateFormat?: string
    size?: string
    limit?: { count: number; removeOtherLogFiles?: boolean }
    sync?: boolean
  }): Promise<DestinationStream & EventEmitter>
}
