import { clockText, dateTimeText } from '../../../../server/client/dates.ts'
import type { ListedDevice } from '../../../../server/protocol/devices.ts'
import { t as general } from '../texts/devices.ts'
import { t } from '../texts/screens.ts'
import './devices.css'

type Props = { device: ListedDevice; timeZone: string }

/** How a screen is now: connected or since when not, from where, with which page, and what waits to be heard on it. */
export function ScreenState({ device: { now, lastSeenAt }, timeZone }: Props) {
  const { isOpen, address, page, sounds } = now
  return (
    <ul class='screen-state'>
      <li class={isOpen ? 'status open' : 'status closed'} data-testid='screen-connected' data-open={isOpen}>
        {isOpen
          ? t('screens.connected')
          : lastSeenAt === null
            ? t('screens.never')
            : `${general('devices.seen')}: ${dateTimeText(lastSeenAt, timeZone)}`}
      </li>
      {address !== null && <li data-testid='screen-address'>{address}</li>}
      {page !== null && page.version !== '' && (
        <li data-testid='screen-page'>
          {t('screens.page', { version: shortVersion(page.version) })}
          {!page.isCurrent && <strong> {t('screens.old-page')}</strong>}
        </li>
      )}
      {sounds !== null && (
        <li data-testid='screen-sounds' data-waiting={sounds.waiting}>
          {sounds.waiting === 0 || sounds.since === null
            ? t('screens.no-sounds')
            : t('screens.sounds', { n: sounds.waiting, time: clockText(sounds.since, timeZone) })}
          {sounds.silenced && <strong> {t('screens.silenced')}</strong>}
          {sounds.muted && ` ${t('screens.muted')}`}
        </li>
      )}
    </ul>
  )
}

/** Of the built file's name, what differs from one version to the next. */
const shortVersion = (version: string): string => version.replace(/^index-/, '')
