import { Gauge, type Registry } from 'prom-client'

export type Gauges = ReturnType<typeof gaugesOf>

/** Gauges of a registry that are read when they are asked for. */
export function gaugesOf(registry: Registry) {
  const registers = [registry]
  return {
    /** A single number; undefined: there is none at present. */
    gauge(name: string, help: string, read: () => number | undefined): void {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          const value = read()
          if (value === undefined) this.reset()
          else this.set(value)
        }
      })
    },

    /** One number for each combination of labels there is at present. */
    labelled<L extends string>(name: string, help: string, labelNames: L[], collect: (gauge: Gauge<L>) => void): void {
      new Gauge({
        name,
        help,
        labelNames,
        registers,
        collect() {
          this.reset()
          collect(this)
        }
      }).reset()
    }
  }
}
