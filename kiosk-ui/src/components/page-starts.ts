/** Where each page of a list begins, so that no item is cut: the indexes of the first items. */
export function pageStarts(items: { top: number; bottom: number }[], height: number, turnerHeight: number): number[] {
  const end = items.at(-1)?.bottom ?? 0
  if (end <= height + 1) return [0]
  const room = height - turnerHeight
  const starts = [0]
  let top = items[0]?.top ?? 0
  items.forEach((item, place) => {
    // Items of one row break together: the row's first one is where the page ends.
    const isNewRow = item.top > (items[place - 1]?.top ?? -1)
    if (isNewRow && item.top > top && item.bottom - top > room + 1) {
      starts.push(place)
      top = item.top
    }
  })
  return starts
}
