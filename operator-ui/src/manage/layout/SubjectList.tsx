import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { App } from '../../app.ts'
import { RouteLink } from '../../navigation/RouteLink.tsx'
import { SECTIONS, type Subject } from '../subject.ts'
import { t } from '../texts.ts'

type Props = {
  subjects: readonly Subject[]
  shown: Subject | undefined
  router: App['router']
}

/** The list of pages, beside the page; on a narrow screen behind a button that says which page this is. */
export function SubjectList({ subjects, shown, router }: Props) {
  const isOpen = useSignal(false)
  const nav = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    isOpen.value = false
    // On a low screen the list is longer.
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [shown?.path])
  const close = () => {
    if (!isOpen.value) return
    isOpen.value = false
    // What had the keyboard is not there any more; another page takes it to its title.
    button.current?.focus()
  }
  return (
    <nav
      ref={nav}
      class='subjects'
      aria-label={t('manage.subjects')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <button
        ref={button}
        type='button'
        class='pill subjects-menu'
        data-testid='menu'
        aria-expanded={isOpen.value}
        aria-controls='subject-list'
        onClick={() => {
          isOpen.value = !isOpen.value
        }}
      >
        <span>{t('manage.menu')}</span>
        {shown && <strong>{t(shown.title)}</strong>}
      </button>
      <div id='subject-list' class='subject-list' data-open={isOpen.value ? '' : undefined}>
        <SubjectLinks subjects={subjects.filter((one) => one.isAbove)} shown={shown} router={router} onFollow={close} />
        {SECTIONS.map((part) => {
          const here = subjects.filter((one) => one.section === part && !one.isAbove)
          return (
            here.length > 0 && (
              <details
                key={part}
                class='subjects-part'
                name='subjects'
                open={part === shown?.section && !shown.isAbove}
              >
                <summary>
                  <h2 id={part}>{t(part)}</h2>
                </summary>
                <SubjectLinks subjects={here} shown={shown} router={router} labelledBy={part} onFollow={close} />
              </details>
            )
          )
        })}
      </div>
    </nav>
  )
}

type LinkProps = Props & { labelledBy?: string; onFollow: () => void }

function SubjectLinks({ subjects, shown, router, labelledBy, onFollow }: LinkProps) {
  if (subjects.length === 0) return null
  return (
    <ul aria-labelledby={labelledBy}>
      {subjects.map(({ path, title }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the link in it is a click
        <li key={path} onClick={onFollow}>
          <RouteLink
            router={router}
            to={{ at: 'manage', subject: path }}
            class='subject'
            current={path === shown?.path}
            testId={`to-${path}`}
          >
            {t(title)}
          </RouteLink>
        </li>
      ))}
    </ul>
  )
}
