import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import { EscPosDecoder, type Printout } from './escpos-decoder.ts'

/** What it does wrong. All of it may be changed while it runs. */
export interface Moods {
  /** Rows of dots that the roll still has. */
  paperRows: number
  isCoverOpen: boolean
  isNearEnd: boolean
  hasFault: boolean
  /** False: it says nothing, whatever it is asked. */
  answers: boolean
  /** After so many bytes of a connection it takes nothing more. */
  stallsAfter: number
  /** After so many bytes of a connection it hangs up. */
  dropsAfter: number
  /** After each cut it prints nothing for so long. */
  restMs: number
}

const WELL: Moods = {
  paperRows: Number.POSITIVE_INFINITY,
  isCoverOpen: false,
  isNearEnd: false,
  hasFault: false,
  answers: true,
  stallsAfter: Number.POSITIVE_INFINITY,
  dropsAfter: Number.POSITIVE_INFINITY,
  restMs: 0
}

/**
 * A thermal printer behind a real socket. What it has taken stays in it when the connection ends, as in a real one: the
 * rest of a torn ticket is in front of the next.
 */
export class VirtualPrinter {
  readonly moods: Moods
  connections = 0
  /** When the last byte came, on the steady clock. */
  lastByteAt = 0
  readonly #server: net.Server
  readonly #sockets = new Set<net.Socket>()
  #terminal: ChildProcess | null = null
  #rest: NodeJS.Timeout | undefined
  readonly #decoder: EscPosDecoder
  #say: (byte: number) => void = () => {}

  private constructor(moods: Partial<Moods>) {
    this.moods = { ...WELL, ...moods }
    this.#decoder = new EscPosDecoder(
      () => {
        if (this.moods.answers) this.#say(0)
      },
      () => !this.#isResting() && this.moods.paperRows-- > 0
    )
    this.#server = net.createServer((socket) => this.#serve(socket))
  }

  static async start(moods: Partial<Moods> = {}, port = 0): Promise<VirtualPrinter> {
    const printer = new VirtualPrinter(moods)
    printer.#server.listen(port, '127.0.0.1')
    await once(printer.#server, 'listening')
    return printer
  }

  /** One behind a character device, as a USB printer is: a pseudo terminal, whose other end is the printer. */
  static async behindDevice(moods: Partial<Moods> = {}): Promise<{ printer: VirtualPrinter; path: string }> {
    const printer = await VirtualPrinter.start(moods)
    const terminal = spawn('script', ['-qfec', 'stty raw -echo; tty; exec sleep 1000', '/dev/null'], {
      stdio: ['pipe', 'pipe', 'inherit']
    })
    printer.#terminal = terminal
    const [name] = (await once(terminal.stdout, 'data')) as [Buffer]
    printer.#say = (byte) => {
      terminal.stdin.write(Uint8Array.of(byte))
    }
    terminal.stdout.on('data', (chunk: Buffer) => printer.#hear(chunk))
    return { printer, path: String(name).trim() }
  }

  get port(): number {
    return (this.#server.address() as net.AddressInfo).port
  }
  /** Whole tickets, in the order in which they came out. */
  get printouts(): readonly Printout[] {
    return this.#decoder.printouts
  }
  /** Commands that it does not understand. */
  get faults(): readonly string[] {
    return this.#decoder.faults
  }
  /** Rows that hang out of it, not cut off. */
  get torn(): number {
    return this.#decoder.torn
  }

  /** Somebody puts a new roll in: it goes on with what it has in its memory. */
  refill(): void {
    this.moods.paperRows = Number.POSITIVE_INFINITY
    this.#decoder.work()
  }

  async stop(): Promise<void> {
    this.#terminal?.kill()
    clearTimeout(this.#rest)
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #serve(socket: net.Socket): void {
    this.connections++
    this.#sockets.add(socket)
    this.#say = (byte) => {
      if (!socket.destroyed) socket.write(Uint8Array.of(byte))
    }
    let taken = 0
    socket.on('close', () => this.#sockets.delete(socket))
    socket.on('error', () => {
      /* the server let go at once */
    })
    socket.on('data', (chunk) => {
      const room = Math.min(this.moods.stallsAfter, this.moods.dropsAfter) - taken
      const part = chunk.subarray(0, Math.max(0, room))
      taken += part.length
      this.lastByteAt = performance.now()
      this.#hear(part)
      if (taken >= this.moods.dropsAfter) socket.destroy()
      else if (taken >= this.moods.stallsAfter) socket.pause()
    })
  }

  #isResting(): boolean {
    const leftMs = (this.printouts.at(-1)?.cutAt ?? Number.NEGATIVE_INFINITY) + this.moods.restMs - performance.now()
    if (leftMs <= 0) return false
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => this.#decoder.work(), leftMs)
    return true
  }

  /** Real-time questions are answered at once, whatever is still to be printed. */
  #hear(chunk: Buffer): void {
    const rest: number[] = []
    for (let i = 0; i < chunk.length; i++) {
      const n = chunk[i + 2]
      if (chunk[i] === 0x10 && chunk[i + 1] === 0x04 && n !== undefined && n >= 1 && n <= 4) {
        if (this.moods.answers) this.#say(this.#state(n))
        i += 2
      } else {
        rest.push(chunk[i] as number)
      }
    }
    this.#decoder.take(rest)
  }

  #state(n: number): number {
    const { isCoverOpen, hasFault, isNearEnd, paperRows } = this.moods
    const isEmpty = paperRows <= 0
    const bits =
      {
        1: isCoverOpen || hasFault || isEmpty ? 0x08 : 0,
        2: (isCoverOpen ? 0x04 : 0) | (isEmpty ? 0x20 : 0) | (hasFault ? 0x40 : 0),
        3: hasFault ? 0x08 : 0,
        4: (isNearEnd || isEmpty ? 0x0c : 0) | (isEmpty ? 0x60 : 0)
      }[n] ?? 0
    return 0x12 | bits
  }
}
