import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'

export type Aid = 'larger' | 'contrast' | 'seated' | 'listen'

/** What makes the screen easier for this visitor. The page's root carries it, and the style sheets answer. */
export interface Aids {
  on: Record<Aid, Signal<boolean>>
  isAnyOn: ReadonlySignal<boolean>
  toggle: (aid: Aid) => void
  reset: () => void
}

export function createAids(root: HTMLElement = document.documentElement): Aids {
  const on = { larger: signal(false), contrast: signal(false), seated: signal(false), listen: signal(false) }
  on.larger.subscribe((is) => {
    root.toggleAttribute('data-larger', is)
  })
  on.seated.subscribe((is) => {
    root.toggleAttribute('data-seated', is)
  })
  on.listen.subscribe((is) => {
    root.toggleAttribute('data-listen', is)
  })
  on.contrast.subscribe((is) => {
    if (is) root.dataset.contrast = 'more'
    else delete root.dataset.contrast
  })
  return {
    on,
    isAnyOn: computed(() => on.larger.value || on.contrast.value || on.seated.value || on.listen.value),
    toggle: (aid) => {
      on[aid].value = !on[aid].peek()
    },
    reset: () => {
      for (const aid of Object.values(on)) aid.value = false
    }
  }
}
