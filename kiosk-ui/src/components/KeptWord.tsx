import type { FirstKiosk } from '../store/first-kiosk.ts'

type Props = { kiosk: FirstKiosk }

/** At the foot of the services, which say waits: how often such a wait was kept. */
export function KeptWord({ kiosk }: Props) {
  const { t } = kiosk.texts
  const kept = kiosk.tree.value?.kept
  if (!kept || kiosk.step.value.name !== 'choose') return null
  return (
    <p class='kept-word' data-testid='kept-word'>
      {t('choose.kept', { told: kept.told, percent: kept.percent })}
    </p>
  )
}
