import type { ServiceGroup } from '../../../server/protocol/services.ts'
import type { Kiosk } from '../store/kiosk.ts'
import { closedKey, openingText } from '../steps/closed-texts.ts'
import { isGroupClosed, nextOpeningOf, servicesOf } from '../store/tree.ts'
import { Icon } from './Icon.tsx'
import { Tile } from './Tile.tsx'

type Props = { kiosk: Kiosk; group: ServiceGroup }

/** A group says what is inside: few know in which one their service is. */
export function GroupTile({ kiosk, group }: Props) {
  const { t, name } = kiosk.texts
  const isClosed = isGroupClosed(group)
  const opening = isClosed ? openingText(kiosk, nextOpeningOf(group)) : null
  return (
    <Tile
      look={group}
      name={name(group.name)}
      hint={
        isClosed
          ? opening
            ? t('closed.opens-at', { time: opening })
            : t(closedKey(undefined))
          : servicesOf(group)
              .map((service) => name(service.name))
              .join(', ')
      }
      side={<Icon name='forward' />}
      isQuiet={isClosed}
      testId={`group-${group.groupId}`}
      onTap={() => kiosk.send({ type: 'open-group', groupId: group.groupId })}
    />
  )
}
