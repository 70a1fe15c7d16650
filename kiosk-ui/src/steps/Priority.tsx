import type { ServiceLeaf } from '../../../server/protocol/services.ts'
import { ElsewhereButton } from '../components/ElsewhereButton.tsx'
import { OneMoreButton } from '../components/OneMoreButton.tsx'
import { Pager } from '../components/Pager.tsx'
import { Step } from '../components/Step.tsx'
import { Tile } from '../components/Tile.tsx'
import { WaitSide } from '../components/WaitSide.tsx'
import type { Kiosk } from '../store/kiosk.ts'
import { serviceById } from '../store/tree.ts'

type Props = { kiosk: Kiosk; service: ServiceLeaf }

/** Asked of everybody, answered by most with the first button. */
export function Priority({ kiosk, service }: Props) {
  const { t, name } = kiosk.texts
  // The queue goes on while the question is read.
  const now = serviceById(kiosk.tree.value, service.serviceId) ?? service
  return (
    <Step eyebrow={name(service.name)} heading={t('priority.heading')}>
      <Tile
        name={t('priority.none')}
        hint={
          <>
            {t('wait.ahead', { n: now.ahead })} <span class='tile-more'>{t('priority.none-hint')}</span>
          </>
        }
        side={<WaitSide kiosk={kiosk} place={now} />}
        isMain
        testId='priority-none'
        onTap={() => kiosk.send({ type: 'choose-priority', priorityClassId: null })}
      />
      <h2 class='step-or'>{t('priority.or')}</h2>
      <Pager kiosk={kiosk}>
        {kiosk.centre.value?.priorityClasses.map((one) => (
          <Tile
            key={one.priorityClassId}
            name={name(one.answer)}
            testId={`priority-${one.priorityClassId}`}
            onTap={() => kiosk.send({ type: 'choose-priority', priorityClassId: one.priorityClassId })}
          />
        ))}
      </Pager>
      <ElsewhereButton kiosk={kiosk} />
      <OneMoreButton kiosk={kiosk} />
    </Step>
  )
}
