import type { ComponentChildren } from 'preact'
import type { Signal } from '@preact/signals'
import { PhoneNumberForm } from './PhoneNumberForm.tsx'
import { canNotify, mayNotify } from './phone-notifications.ts'
import type { VisitorContext } from './visitor-context.ts'
import { Sheet } from './Sheet.tsx'
import { canSpeak, speak, spokenLang } from './speech.ts'

type Props = Pick<VisitorContext, 'texts' | 'wishes' | 'contact'> & { onClose: () => void }

/** How the visitor wants to be told: by sound, voice, the phone's own notices, and by message where the centre sends them. */
export function NotifyMeSheet({ texts, wishes, contact, onClose }: Props) {
  const { t, lang } = texts
  const turnVoice = (on: boolean) => {
    wishes.voice.value = on
    const spoken = spokenLang(lang.peek())
    // Said from the touch itself: some phones let a page speak only after that.
    if (on) speak(t('visitor.voice-sample', undefined, spoken), spoken)
  }
  const turnNotice = async (on: boolean) => {
    wishes.notice.value = on && (await mayNotify())
    await (wishes.notice.value ? contact.subscribePush() : contact.forget('push'))
  }

  return (
    <Sheet title={t('visitor.tell-title')} onClose={onClose}>
      <Switch wish={wishes.sound} testId='wish-sound'>
        {t('visitor.tell-sound')}
      </Switch>
      {canSpeak() && (
        <Switch wish={wishes.voice} testId='wish-voice' onTurn={turnVoice}>
          {t('visitor.tell-voice')}
        </Switch>
      )}
      {canNotify() && (
        <Switch wish={wishes.notice} testId='wish-notice' onTurn={turnNotice}>
          {t('visitor.tell-notice')}
        </Switch>
      )}
      <PhoneNumberForm texts={texts} contact={contact} />
      <p>{contact.reachesAway.value ? t('visitor.tell-away') : t('visitor.tell-open')}</p>
      <button type='button' class='action quiet at-foot' data-testid='tell-done' onClick={onClose}>
        {t('visitor.back')}
      </button>
    </Sheet>
  )
}

type SwitchProps = {
  wish: Signal<boolean>
  testId: string
  onTurn?: (on: boolean) => void | Promise<void>
  children: ComponentChildren
}

function Switch({ wish, testId, onTurn, children }: SwitchProps) {
  const turn = () => {
    const on = !wish.value
    if (onTurn) void onTurn(on)
    else wish.value = on
  }
  return (
    <button type='button' role='switch' class='switch' aria-checked={wish.value} data-testid={testId} onClick={turn}>
      <span>{children}</span>
      <span class='switch-track' aria-hidden='true' />
    </button>
  )
}
