/** A press by the mouse takes no focus, so that the next Enter is still the green button's. */
export const keepFocus = (event: MouseEvent): void => event.preventDefault()
