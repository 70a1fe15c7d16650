import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** The room an element has, pixels inside its padding, and the gap between what stands in it. */
export function usePlace<E extends HTMLElement>() {
  const ref = useRef<E>(null)
  const [place, setPlace] = useState({ widthPx: 0, heightPx: 0, gapPx: 0 })

  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => {
      const style = getComputedStyle(element)
      const px = (...lengths: string[]) => lengths.reduce((sum, length) => sum + (Number.parseFloat(length) || 0), 0)
      setPlace({
        widthPx: element.clientWidth - px(style.paddingLeft, style.paddingRight),
        heightPx: element.clientHeight - px(style.paddingTop, style.paddingBottom),
        gapPx: px(style.rowGap)
      })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return { ref, place }
}
