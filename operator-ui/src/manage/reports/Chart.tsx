import { useEffect, useRef } from 'preact/hooks'
import type uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import './chart.css'
import { countText } from './figures.ts'

/** A series of numbers over the same labels; null: a gap. */
export interface Row {
  label: string
  values: Array<number | null>
  look: 'bar' | 'line' | 'dashed'
  colour: 'go' | 'plum'
}

type Props = {
  /** Text alternative of the chart. */
  words: string
  /** What stands under each point. */
  labels: string[]
  rows: Row[]
  /** What the numbers at the side are. */
  unit: string
}

/**
 * The library, loaded when there is something to draw. While it is loaded it asks for the number format of the browser's
 * language, and a browser that was started with LANG=C names one that nobody knows ("en-US@posix").
 */
async function library(): Promise<typeof uPlot> {
  try {
    Intl.getCanonicalLocales(navigator.language)
  } catch {
    Object.defineProperty(navigator, 'language', { value: 'en', configurable: true })
  }
  return (await import('uplot')).default
}

const HEIGHT = 240
const COLOURS = { go: '--go', plum: '--zone-b' } as const

const optionsOf = (
  { labels, rows, unit }: Omit<Props, 'words'>,
  width: number,
  of: (name: string) => string,
  paths: typeof uPlot.paths
): uPlot.Options => {
  const axis = {
    stroke: of('--ink-2'),
    font: `13px ${of('--font')}`,
    labelFont: `13px ${of('--font')}`,
    grid: { stroke: of('--line'), width: 1 },
    ticks: { stroke: of('--line'), width: 1 }
  }
  return {
    width,
    height: HEIGHT,
    // Half of the last label.
    padding: [null, 48, null, null],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: [-0.6, labels.length - 0.4] },
      y: { range: (_u, _min, max) => [0, Math.max(1, max * 1.08)] }
    },
    axes: [
      // Whole points only, and no more labels than have room.
      {
        ...axis,
        grid: { show: false },
        splits: (u) => stepped(labels.length, Math.max(1, Math.floor(u.width / 110))),
        values: (_u, splits) => splits.map((i) => labels[i] ?? '')
      },
      { ...axis, label: unit, size: 56, values: (_u, splits) => splits.map(countText) }
    ],
    series: [
      {},
      ...rows.map(
        ({ label, look, colour }): uPlot.Series => ({
          label,
          stroke: of(COLOURS[colour]),
          width: look === 'bar' ? 0 : 2.5,
          ...(look === 'bar'
            ? { fill: of(COLOURS[colour]), paths: paths.bars?.({ size: [0.7, 70] }) as uPlot.Series.PathBuilder }
            : {}),
          ...(look === 'dashed' ? { dash: [7, 5] } : {}),
          points: { show: look !== 'bar' && labels.length <= 40, size: 7 }
        })
      )
    ]
  }
}

const stepped = (count: number, most: number): number[] => {
  const step = Math.ceil(count / most)
  return Array.from({ length: count }, (_, i) => i).filter((i) => i % step === 0)
}

/** A chart; words and numbers stand beside it, for it is never the only place where something is said. */
export function Chart(props: Props) {
  const host = useRef<HTMLDivElement>(null)
  const { labels, rows, unit } = props
  useEffect(() => {
    const element = host.current
    if (!element) return
    const of = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
    const data = [labels.map((_, i) => i), ...rows.map(({ values }) => values)] as uPlot.AlignedData
    let plot: uPlot | null = null
    const watch = new ResizeObserver(() => {
      if (element.clientWidth > 0) plot?.setSize({ width: element.clientWidth, height: HEIGHT })
    })
    let isWanted = true
    // Without the library the words and the numbers beside it still stand.
    void library().then(
      (UPlot) => {
        if (!isWanted) return
        plot = new UPlot(optionsOf({ labels, rows, unit }, element.clientWidth, of, UPlot.paths), data, element)
        watch.observe(element)
        element.dataset.drawn = ''
      },
      () => {
        /* The page stands as it is; opened again, it asks again. */
      }
    )
    return () => {
      isWanted = false
      watch.disconnect()
      plot?.destroy()
      delete element.dataset.drawn
    }
  }, [labels, rows, unit])
  return <div ref={host} class='chart' role='img' aria-label={props.words} />
}
