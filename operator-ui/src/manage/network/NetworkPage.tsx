import { useSignal } from '@preact/signals'
import type { UplinkBody } from '../../../../server/protocol/uplink.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/network.ts'
import { usePolled } from '../use-polled.ts'
import { CommonSettings } from './CommonSettings.tsx'
import { JoinForm } from './JoinForm.tsx'
import { LinkState } from './LinkState.tsx'

/** This hall in the network of centres: joining it, how the link is, and leaving it. */
export default function NetworkPage({ app: { session }, centre, settings }: SubjectProps) {
  const { body, refresh } = usePolled<UplinkBody>(session, '/uplink')
  const done = useSignal('')
  const link = body.value
  return (
    <>
      <PageTitle>{t('network.title')}</PageTitle>
      <p>{t('network.about')}</p>
      {link === null && <p>{t('page.loading')}</p>}
      {link?.state === 'none' && (
        <>
          <p data-testid='network-state'>{t('network.none')}</p>
          <JoinForm
            session={session}
            onDone={() => {
              done.value = t('network.joined')
              void refresh()
            }}
          />
        </>
      )}
      {link && link.state !== 'none' && (
        <LinkState
          session={session}
          link={link}
          timeZone={centre.timeZone}
          onLeft={() => {
            done.value = ''
            void refresh()
          }}
        />
      )}
      <p class='settings-done' role='status' data-testid='done'>
        {done.value}
      </p>
      {link && link.state !== 'none' && (
        <CommonSettings session={session} settings={settings} timeZone={centre.timeZone} />
      )}
    </>
  )
}
