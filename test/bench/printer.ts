import { VirtualPrinter } from '../devices/virtual-printer.ts'

/** A virtual printer in a process of its own: says its port, then, when asked, how many tickets it has cut and when it cut the last. */
const printer = await VirtualPrinter.start()
process.on('message', () =>
  process.send?.({ cut: printer.printouts.length, at: performance.timeOrigin + (printer.printouts.at(-1)?.cutAt ?? 0) })
)
process.once('disconnect', () => process.exit())
process.send?.({ port: printer.port })
