/** Keeps a mouse press from moving the focus, so that the next Enter still reaches the next-step button. */
export const keepFocus = (event: MouseEvent): void => event.preventDefault()
