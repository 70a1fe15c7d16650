import { tick } from '../../../server/client/clock.ts'
import { ZoneBadge } from '../../../server/client/components/ZoneBadge.tsx'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DeskView } from '../../../server/protocol/desks.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import type { App } from '../app.ts'
import { KeyHint } from './KeyHint.tsx'
import { keypadSign, showsKeypad } from './keypad.ts'
import { LanguageSelect } from '../header/LanguageSelect.tsx'
import { t } from '../texts.ts'
import { closeDeskLabel, deskLabel, deskStatusText } from '../format/labels.ts'
import { runAction } from './run-action.ts'
import type { Desk } from './desk-store.ts'
import { keepFocus } from './keep-focus.ts'
import { allowedActions } from './allowed-actions.ts'

type Props = { app: App; desk: Desk; view: DeskView; centre: CentreBody; me: SessionBody }

export function DeskHeader({ app, desk, view, centre, me }: Props) {
  const zone = centre.zones.find((one) => one.zoneId === view.zoneId)
  const zoneLabel = t('zone.label', { letter: zone?.letter ?? '' })
  const ready = desk.ready.value
  const paused = view.status === 'paused'
  const canBreak = ready && allowedActions(view, tick.value).break.enabled
  const canClose = ready && view.ticket === null
  return (
    <header class='header'>
      <h1 class='header-title'>{deskLabel(centre, view.deskNumber)}</h1>
      <ZoneBadge zones={centre.zones} zoneId={view.zoneId} label={zoneLabel} />
      <span class={`status ${view.status}`} data-testid='desk-status'>
        {deskStatusText(view.status)}
      </span>
      <div class='header-end'>
        <span class='header-name'>{me.name}</span>
        {me.rights.includes('board') && (
          <button
            type='button'
            class='pill'
            data-testid='hall'
            onMouseDown={keepFocus}
            onClick={() => {
              app.router.navigate({ at: 'hall' })
            }}
          >
            {t('choice.hall')}
          </button>
        )}
        <button
          type='button'
          class='pill break'
          aria-disabled={!canBreak}
          aria-keyshortcuts='B'
          data-testid={paused ? 'resume' : 'break'}
          onMouseDown={keepFocus}
          onClick={(event) => {
            if (event.detail < 2) runAction(desk, 'break')
          }}
        >
          {paused ? t('action.resume-short') : t('action.break')}{' '}
          <KeyHint name={(showsKeypad.value && keypadSign('break')) || 'B'} />
        </button>
        <button
          type='button'
          class='pill'
          aria-disabled={!canClose}
          data-testid='close-desk'
          onMouseDown={keepFocus}
          onClick={() => {
            if (canClose) desk.openDialog({ kind: 'close' })
          }}
        >
          {closeDeskLabel(centre)}
        </button>
        <button
          type='button'
          class='pill'
          data-testid='sign-out'
          onMouseDown={keepFocus}
          onClick={() => desk.openDialog({ kind: 'leave' })}
        >
          {t('sign-in.out')}
        </button>
        <LanguageSelect languages={centre.languages} />
        <KeysButton onClick={() => desk.openDialog({ kind: 'keys' })} />
      </div>
    </header>
  )
}

function KeysButton({ onClick }: { onClick: () => void }) {
  return (
    <button
      type='button'
      class='pill round'
      data-testid='keys'
      aria-label={t('action.keys')}
      title={t('action.keys')}
      onMouseDown={keepFocus}
      onClick={onClick}
    >
      <svg viewBox='0 0 24 24' aria-hidden='true'>
        <path d='M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M18 10h.01M7 14h10' />
      </svg>
    </button>
  )
}
