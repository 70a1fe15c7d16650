import type { Lang } from '../protocol/basics.ts'

/** What an installed page is called. */
const NAMES: Record<Lang, string> = {
  ky: 'Kezek: менин талонум', // composed
  ru: 'Kezek: мой талон',
  en: 'Kezek: my ticket'
}
const icon = (px: number, purpose: 'any' | 'maskable') => ({
  src: `/display/assets/kezek${purpose === 'maskable' ? '-maskable' : ''}-${px}.png`,
  sizes: `${px}x${px}`,
  type: 'image/png',
  purpose
})

/** The page of one ticket as an app of the phone: it opens where the ticket is, today and on no other day. */
export const manifestOf = (ticketId: string, lang: Lang = 'ky') => ({
  id: '/t/',
  name: NAMES[lang],
  short_name: 'Kezek',
  lang,
  start_url: `/t/${ticketId}`,
  scope: '/t/',
  display: 'standalone',
  orientation: 'portrait',
  background_color: '#f6f4ef',
  theme_color: '#f6f4ef',
  icons: [192, 512].flatMap((px) => [icon(px, 'any'), icon(px, 'maskable')])
})
