import './components/own-name.css'

let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Shows on this screen what it is called, over whatever it shows, and takes no taps.
 * @param forMs how long
 */
export function showName(name: string, forMs: number): void {
  const shown = document.querySelector<HTMLElement>('.own-name') ?? document.createElement('p')
  shown.className = 'own-name'
  shown.dataset.testid = 'own-name'
  shown.setAttribute('role', 'status')
  shown.textContent = name
  document.body.append(shown)
  clearTimeout(timer)
  timer = setTimeout(() => shown.remove(), forMs)
}
