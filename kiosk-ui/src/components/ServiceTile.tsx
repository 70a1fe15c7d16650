import type { ServiceLeaf } from '../../../server/protocol/services.ts'
import { closedKey, openingText } from '../steps/closed-texts.ts'
import type { Kiosk } from '../store/kiosk.ts'
import { Tile } from './Tile.tsx'
import { WaitSide } from './WaitSide.tsx'

type Props = { kiosk: Kiosk; service: ServiceLeaf }

/** A service, and what a ticket of it would say: how many before one, how long; a closed one is quiet, and still answers when it is touched. */
export function ServiceTile({ kiosk, service }: Props) {
  const { t, name } = kiosk.texts
  const isClosed = service.status === 'closed'
  const opening = isClosed ? openingText(kiosk, service.opensAt) : null
  return (
    <Tile
      look={service}
      name={name(service.name)}
      hint={isClosed ? t(closedKey(service.closedReason)) : aheadText(kiosk, service)}
      side={
        isClosed ? (
          opening && (
            <>
              <b class='soft'>{opening}</b> {t('choose.opens')}
            </>
          )
        ) : (
          <WaitSide kiosk={kiosk} place={service} />
        )
      }
      isQuiet={isClosed}
      testId={`service-${service.serviceId}`}
      onTap={() => kiosk.send({ type: 'choose-service', serviceId: service.serviceId })}
    />
  )
}

/** Whoever may not be served before closing learns it before the ticket is taken. */
function aheadText({ texts: { t } }: Kiosk, { ahead, told }: ServiceLeaf) {
  const before = t('wait.ahead', { n: ahead })
  return told.mayNotBeServed ? (
    <>
      {before}
      <b class='tile-doubt' data-testid='may-not-be-served'>
        {t('wait.may-not-be-served')}
      </b>
    </>
  ) : (
    before
  )
}
