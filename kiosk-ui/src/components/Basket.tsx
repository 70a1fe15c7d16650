import type { Kiosk } from '../store/kiosk.ts'

/** What is on the ticket so far: each can be taken off, and one button says that this is all. */
export function Basket({ kiosk }: { kiosk: Kiosk }) {
  const { t, name } = kiosk.texts
  const picked = kiosk.basket.value
  if (picked === null || picked.length === 0) return null
  return (
    <section
      class={picked.length > 2 ? 'basket many' : 'basket'}
      aria-label={t('basket.label', { n: picked.length })}
      data-testid='basket'
    >
      <ul>
        {picked.map(({ serviceId, name: words }) => (
          <li key={serviceId}>
            <span>{name(words)}</span>
            <button
              type='button'
              class='button'
              data-testid={`leave-out-${serviceId}`}
              aria-label={t('basket.leave-out', { service: name(words) })}
              onClick={() => kiosk.send({ type: 'leave-out', serviceId })}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <button
        type='button'
        class='button go'
        data-testid='basket-done'
        onClick={() => kiosk.send({ type: 'basket-done' })}
      >
        {t('basket.done', { n: picked.length })}
      </button>
    </section>
  )
}
