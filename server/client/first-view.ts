/** A page's first view as its screen writes it for the server. */
export interface WrittenView {
  html: string
  /** Attributes of the page's root element. */
  root: Record<string, string>
}

/** What the server has put into the page for its first view; null where it has put nothing. */
export function readFirstView<T>(): T | null {
  const text = document.getElementById('first-view')?.textContent
  return text ? (JSON.parse(text) as T) : null
}
