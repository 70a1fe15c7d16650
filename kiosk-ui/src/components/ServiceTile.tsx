import { waitText } from '../../../server/client/waits.ts'
import type { ServiceLeaf } from '../../../server/protocol/services.ts'
import { closedKey, openingText } from '../steps/closed-texts.ts'
import type { Kiosk } from '../store/kiosk.ts'
import { Tile } from './Tile.tsx'

type Props = { kiosk: Kiosk; service: ServiceLeaf }

/** A service with its queue; a closed one is quiet, and still answers when it is touched. */
export function ServiceTile({ kiosk, service }: Props) {
  const { t, name } = kiosk.texts
  const isClosed = service.status === 'closed'
  const opening = isClosed ? openingText(kiosk.centre.value, service.opensAt) : null
  return (
    <Tile
      look={service}
      name={name(service.name)}
      hint={isClosed ? t(closedKey(service.closedReason)) : t('choose.waiting', { n: service.waiting })}
      side={
        isClosed ? (
          opening && (
            <>
              <b class='soft'>{opening}</b> {t('choose.opens')}
            </>
          )
        ) : (
          <>
            <b>{waitText(service.estimate)}</b> {t('wait.minutes')}
          </>
        )
      }
      isQuiet={isClosed}
      testId={`service-${service.serviceId}`}
      onTap={() => kiosk.send({ type: 'choose-service', serviceId: service.serviceId })}
    />
  )
}
