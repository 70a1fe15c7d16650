import { Together } from '../screen/Together.tsx'
import type { Words } from '../screen/words.ts'
import type { ShownNotice } from './notices-store.ts'
import './notices.css'

type Props = { notice: ShownNotice; words: Words; onBroken: () => void }

/** One notice in the place of the calls: a picture or a silent video, its text under it, or a text alone. */
export function NoticeView({ notice: { noticeId, file, kind, text }, words: { t, langs, lang }, onBroken }: Props) {
  const address = `/api/notices/files/${file}`
  const label = text?.[lang.value] ?? ''
  return (
    <section class='notice-place' aria-labelledby='notice-title' data-testid='notice' data-id={noticeId}>
      <h2 id='notice-title' class='visually-hidden'>
        <Together langs={langs.value} say={(each) => t('notice.title', undefined, each)} />
      </h2>
      {kind === 'picture' && <img key={noticeId} class='notice-picture' src={address} alt={label} onError={onBroken} />}
      {kind === 'video' && (
        <video
          key={noticeId}
          class='notice-picture'
          src={address}
          aria-label={label}
          muted
          autoplay
          loop
          playsInline
          disableRemotePlayback
          disablePictureInPicture
          onError={onBroken}
        />
      )}
      {text &&
        (kind === null ? (
          <div class='notice-words'>
            {langs.value.map((each) => (
              <p key={each} lang={each}>
                {text[each]}
              </p>
            ))}
          </div>
        ) : (
          <p class='notice-caption' lang={lang.value}>
            {label}
          </p>
        ))}
    </section>
  )
}
