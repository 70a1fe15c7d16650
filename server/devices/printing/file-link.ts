import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync, writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { Heard, type Link, LinkBroken } from './link.ts'

/**
 * Character devices by their driver's number (Linux, admin-guide/devices): USB printers, parallel ports, and pseudo
 * terminals, behind which programs offer a printer as a device. No memory, no disk, no console, no ordinary file.
 */
const PRINTERS = [180, 6, 136, 137, 138, 139, 140, 141, 142, 143]

const STALLED_MS = 6_000
const LOOK_EVERY_MS = 15
/** One turn of writing; the kernel takes less when the printer is busy. */
const PIECE = 4_096

/** Opens a printer's device file. Nothing of it ever waits in the kernel: a printer without paper must not hold a thread. @throws LinkBroken */
export function openFile(path: string, signal: AbortSignal): Link {
  let fd: number | null = null
  try {
    // Before too: some devices do something when they are merely opened.
    if (!isPrinter(statSync(path))) throw new Error("it is no printer's device file")
    fd = openSync(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY)
    if (!isPrinter(fstatSync(fd))) throw new Error("it is no printer's device file")
  } catch (error) {
    if (fd !== null) closeSync(fd)
    throw new LinkBroken((error as Error).message)
  }
  return linkOf(fd, signal)
}

function linkOf(fd: number, signal: AbortSignal): Link {
  const heard = new Heard()
  const buffer = Buffer.alloc(64)
  let isOpen = true
  const read = () => {
    try {
      const count = readSync(fd, buffer)
      if (count > 0) heard.push(buffer.subarray(0, count))
    } catch (error) {
      // Nothing to read now; what is wrong with the device shows when it is written to.
      if (!isBusy(error)) heard.end()
    }
  }
  const reading = setInterval(read, LOOK_EVERY_MS)
  const drop = () => {
    if (!isOpen) return
    isOpen = false
    clearInterval(reading)
    signal.removeEventListener('abort', drop)
    heard.end()
    closeSync(fd)
  }
  signal.addEventListener('abort', drop, { once: true })

  return {
    async send(bytes) {
      let takenAt = performance.now()
      for (let at = 0; at < bytes.length; ) {
        if (!isOpen) throw new LinkBroken('the server stops')
        let count = 0
        try {
          count = writeSync(fd, bytes, at, Math.min(PIECE, bytes.length - at))
        } catch (error) {
          if (!isBusy(error)) throw new LinkBroken((error as Error).message)
        }
        if (count > 0) takenAt = performance.now()
        else if (performance.now() - takenAt > STALLED_MS) throw new LinkBroken('it takes nothing')
        at += count
        await pause(count > 0 ? 0 : LOOK_EVERY_MS)
      }
    },
    hear: async (isOne, forMs) => (isOpen ? heard.next(isOne, forMs) : null),
    async close() {
      drop()
    },
    drop
  }
}

const isPrinter = (stat: Stats): boolean => stat.isCharacterDevice() && PRINTERS.includes((stat.rdev >> 8) & 0xfff)

const isBusy = (error: unknown): boolean =>
  ['EAGAIN', 'EWOULDBLOCK'].includes((error as NodeJS.ErrnoException).code ?? '')
