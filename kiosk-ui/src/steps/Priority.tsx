import { waitText } from '../../../server/client/waits.ts'
import type { ServiceLeaf } from '../../../server/protocol/services.ts'
import { Pager } from '../components/Pager.tsx'
import { Step } from '../components/Step.tsx'
import { Tile } from '../components/Tile.tsx'
import type { Kiosk } from '../store/kiosk.ts'

type Props = { kiosk: Kiosk; service: ServiceLeaf }

/** Asked of everybody, answered by most with the first button. */
export function Priority({ kiosk, service }: Props) {
  const { t, name } = kiosk.texts
  return (
    <Step eyebrow={name(service.name)} heading={t('priority.heading')}>
      <Tile
        name={t('priority.none')}
        hint={t('priority.none-hint')}
        side={
          <>
            <b>{waitText(service.estimate)}</b> {t('wait.minutes')}
          </>
        }
        isMain
        testId='priority-none'
        onTap={() => kiosk.send({ type: 'choose-priority', priorityClassId: null })}
      />
      <h2 class='step-or'>{t('priority.or')}</h2>
      <Pager kiosk={kiosk}>
        {kiosk.centre.value?.priorityClasses.map((one) => (
          <Tile
            key={one.priorityClassId}
            name={name(one.name)}
            testId={`priority-${one.priorityClassId}`}
            onTap={() => kiosk.send({ type: 'choose-priority', priorityClassId: one.priorityClassId })}
          />
        ))}
      </Pager>
    </Step>
  )
}
