import { InAllLanguages } from '../screen/InAllLanguages.tsx'
import type { ScreenTexts } from '../screen/screen-texts.ts'
import type { Slide } from './slides-store.ts'
import './slides.css'

type Props = { slide: Slide; words: ScreenTexts; onBroken: () => void }

/** One slide in the place of the calls: a picture or a silent video, its text under it, or a text alone. */
export function SlideView({ slide: { noticeId, file, kind, text }, words: { t, langs, lang }, onBroken }: Props) {
  const address = `/api/notices/files/${file}`
  const label = text?.[lang.value] ?? ''
  return (
    <section class='notice-place' aria-labelledby='notice-title' data-testid='notice' data-id={noticeId}>
      <h2 id='notice-title' class='visually-hidden'>
        <InAllLanguages langs={langs.value} say={(each) => t('notice.title', undefined, each)} />
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
