import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { ZoneBadge } from '../../../server/client/components/ZoneBadge.tsx'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DesksBody } from '../../../server/protocol/desks.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import type { App } from '../app.ts'
import { RouteLink } from '../navigation/RouteLink.tsx'
import { PageHeader } from '../header/PageHeader.tsx'
import { name, t, tOr } from '../texts.ts'
import { watchDesks } from './desk-list.ts'
import { DeskTile } from './DeskTile.tsx'
import { lastDesk } from './last-desk.ts'
import { pickByNumber } from './pick-by-number.ts'
import './choice.css'

type Props = { app: App; centre: CentreBody; me: SessionBody }
type Item = DesksBody['desks'][number]

export function DeskChoice({ app, centre, me }: Props) {
  const { session, live, router, deskGone } = app
  const refusal = useSignal<string | null>(deskGone.peek() ? t('choice.desk-gone') : null)
  const list = useMemo(() => watchDesks(session), [session])
  useEffect(() => list.stop, [list])
  useEffect(() => {
    live.subscribe([])
  }, [live])

  const last = useMemo(lastDesk.read, [])
  useEffect(() => pickByNumber(), [])

  const choose = async (desk: Item) => {
    if (desk.operator && desk.operator.operatorId !== me.userId) {
      refusal.value = t('choice.refused', { name: desk.operator.name })
      return
    }
    const answer = await session.ask('POST', `/desks/${desk.deskId}/open`, {})
    if (answer.ok) {
      deskGone.value = false
      lastDesk.note(desk.deskId)
      session.atDesk(desk.deskId)
      return
    }
    refusal.value = tOr(`rejection.${answer.problem.code}`, 'rejection.unknown')
    void list.refresh()
  }

  return (
    <div class='choice'>
      <PageHeader app={app} centre={centre} me={me}>
        {me.rights.includes('board') && (
          <RouteLink router={router} to={{ at: 'hall' }} testId='hall' title={t('choice.hall-about')}>
            {t('choice.hall')}
          </RouteLink>
        )}
      </PageHeader>
      <main>
        <h1>{t('choice.title')}</h1>
        <div class='choice-refusal' role='alert'>
          {refusal.value && (
            <p class='refusal' data-testid='rejection'>
              {refusal.value}
            </p>
          )}
        </div>
        {list.desks.value === null && <p>{t('page.loading')}</p>}
        {centre.zones.map((zone) => {
          const here = (list.desks.value ?? [])
            .filter((desk) => desk.zoneId === zone.zoneId)
            .sort((a, b) => a.deskNumber - b.deskNumber)
          return (
            here.length > 0 && (
              <section key={zone.zoneId} aria-labelledby={`zone-${zone.zoneId}`}>
                <h2 id={`zone-${zone.zoneId}`}>
                  <ZoneBadge zones={centre.zones} zoneId={zone.zoneId} /> {name(zone.name)}
                </h2>
                <ul class='desk-tiles'>
                  {here.map((desk) => (
                    <li key={desk.deskId}>
                      <DeskTile
                        desk={desk}
                        centre={centre}
                        me={me}
                        isLast={desk.deskId === last}
                        onChoose={() => choose(desk)}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            )
          )
        })}
      </main>
    </div>
  )
}
