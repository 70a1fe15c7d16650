import { useEffect, useState } from 'preact/hooks'
import type { CentrePage, CentresPage, FinderPage, FoundCentre } from '../../../server/protocol/finder.ts'
import type { Place } from '../../../server/protocol/network/places.ts'
import type { LiveBody, LiveCentre } from '../../../server/protocol/public.ts'
import { FindPage } from './FindPage.tsx'
import type { FindTexts } from './find-texts.ts'

type Props = { view: FinderPage; texts: FindTexts }

/** The feed is asked every quarter of a minute; unchanged, it costs its headers. */
const EVERY_MS = 15_000
/** When the answers fail for so long, the page says so; its figures age by the rule meanwhile. */
const LOST_MS = 60_000

/** A page of the finder that stays fresh. */
export function LiveFind({ view, texts }: Props) {
  const commonId = view.page === 'centres' || view.page === 'centre' ? (view.service?.commonId ?? null) : null
  const feed = useFeed(commonId, view.now)
  const [position, setPosition] = useState<Place | null>(null)
  const [refused, setRefused] = useState(false)
  const nearMe = view.page === 'centres' && 'geolocation' in navigator && (
    <div class='near-me'>
      <button
        type='button'
        onClick={() =>
          navigator.geolocation.getCurrentPosition(
            ({ coords }) => setPosition({ lat: coords.latitude, lon: coords.longitude }),
            () => setRefused(true),
            { maximumAge: 300_000, timeout: 15_000 }
          )
        }
      >
        {texts.t('find.near-me')}
      </button>
      <p role='status' class='hint'>
        {position !== null ? texts.t('find.near-me-on') : refused ? texts.t('find.near-me-off') : ''}
      </p>
    </div>
  )
  return (
    <>
      <FindPage
        view={commonId === null ? view : withLive(view as CentresPage | CentrePage, feed.body, commonId)}
        texts={texts}
        now={feed.now}
        position={position}
        nearMe={nearMe}
      />
      {feed.isLost && (
        <p class='find-lost' role='alert'>
          {texts.t('find.updates-stopped')}
        </p>
      )}
    </>
  )
}

/** The feed of one service, and the time by the hub's clock: a phone's own may be wrong by hours. */
function useFeed(commonId: string | null, firstNow: number) {
  const [body, setBody] = useState<LiveBody | null>(null)
  const [now, setNow] = useState(firstNow)
  const [heardAt, setHeardAt] = useState(firstNow)
  useEffect(() => {
    const startedAt = performance.now()
    const present = () => firstNow + performance.now() - startedAt
    const ask = async () => {
      if (document.hidden) return
      setNow(present())
      if (commonId === null) return
      try {
        const answer = await fetch(`/api/public/live/${commonId}`, { credentials: 'omit', cache: 'no-cache' })
        if (!answer.ok) return
        setBody((await answer.json()) as LiveBody)
        setHeardAt(present())
      } catch {
        // No connection: the figures age until they are not given any more.
      }
    }
    void ask()
    const timer = setInterval(() => void ask(), EVERY_MS)
    const shown = () => void ask()
    document.addEventListener('visibilitychange', shown)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', shown)
    }
  }, [commonId, firstNow])
  return { body, now, isLost: commonId !== null && now - heardAt > LOST_MS }
}

function withLive<View extends CentresPage | CentrePage>(view: View, body: LiveBody | null, commonId: string): View {
  if (body === null) return view
  const byId = new Map(body.centres.map((each) => [each.centreId, each]))
  const fresh = (centre: FoundCentre): FoundCentre => {
    const live = byId.get(centre.centreId)
    return live ? { ...centre, status: live.status, live: liveOf(live, commonId) } : centre
  }
  return view.page === 'centres'
    ? { ...view, centres: view.centres.map(fresh) }
    : { ...view, centre: fresh((view as CentrePage).centre) }
}

function liveOf(live: LiveCentre, commonId: string): FoundCentre['live'] {
  const service = live.services.find((each) => each.commonId === commonId) ?? null
  return { open: live.open, onBreak: live.onBreak, opensAt: live.opensAt, asOf: live.asOf, service }
}
