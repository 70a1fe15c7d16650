import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** The room an element has, pixels inside its padding, and the gap between what stands in it. */
export function usePlace<E extends HTMLElement> () {
  const ref = useRef<E>(null)
  const [place, setPlace] = useState({ widthPx: 0, heightPx: 0, gapPx: 0 })

  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => {
      const gapPx = Number.parseFloat(getComputedStyle(element).rowGap) || 0
      setPlace({ widthPx: element.clientWidth, heightPx: element.clientHeight, gapPx })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return { ref, place }
}
