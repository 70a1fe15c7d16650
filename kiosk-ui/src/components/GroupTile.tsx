import { waitText } from '../../../server/client/waits.ts'
import type { ServiceGroup } from '../../../server/protocol/services.ts'
import type { Kiosk } from '../store/kiosk.ts'
import { isGroupClosed, waitingIn } from '../store/tree.ts'
import { Icon } from './Icon.tsx'
import { Tile } from './Tile.tsx'

type Props = { kiosk: Kiosk; group: ServiceGroup }

export function GroupTile({ kiosk, group }: Props) {
  const { t, name } = kiosk.texts
  const isClosed = isGroupClosed(group)
  return (
    <Tile
      look={group}
      name={name(group.name)}
      hint={
        isClosed
          ? t('choose.closed-now')
          : `${t('choose.waiting', { n: waitingIn(group) })} · ${waitText(group.estimate)} ${t('wait.minutes')}`
      }
      side={<Icon name='forward' />}
      isQuiet={isClosed}
      testId={`group-${group.groupId}`}
      onTap={() => kiosk.send({ type: 'open-group', groupId: group.groupId })}
    />
  )
}
