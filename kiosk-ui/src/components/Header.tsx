import { Logo } from '../../../server/client/components/Logo.tsx'
import type { FirstKiosk } from '../store/first-kiosk.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'

type Props = { kiosk: FirstKiosk }

/** Where one is, and the language. */
export function Header({ kiosk }: Props) {
  const centre = kiosk.centre.value
  const { name } = kiosk.texts
  if (!centre) return null
  return (
    <header class='header'>
      <Logo centre={centre} />
      <div class='place'>
        <p class='place-name'>{name(centre.name)}</p>
        <p>{name(centre.address)}</p>
      </div>
      {kiosk.step.value.name !== 'welcome' && <LanguageSwitch kiosk={kiosk} />}
    </header>
  )
}
