import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Device, DeviceView } from '../protocol/devices.ts'
import type { ScreenNow } from '../protocol/screens.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const PAGES = { kiosk: 'kiosk-ui/dist/index.html', display: 'display-ui/dist/index.html' } as const

/** Whether a page is the one that the server gives out now. */
type IsCurrent = (kind: DeviceView['kind'], page: string) => boolean

/** Reads the pages that kiosks and displays would get now; of one that cannot be read, any counts as current. */
export async function currentPages(): Promise<IsCurrent> {
  const read = (kind: DeviceView['kind']) => readFile(path.join(ROOT, PAGES[kind]), 'utf8').catch(() => null)
  const [kiosk, display] = await Promise.all([read('kiosk'), read('display')])
  const pages = { kiosk, display }
  return (kind, page) => pages[kind]?.includes(`/assets/${page}.js`) ?? true
}

/** What is known of a screen now, from its socket and from what it said. */
export function screenNow(app: FastifyInstance, { deviceId, kind }: Device, isCurrent: IsCurrent): ScreenNow {
  const { isOpen, address } = app.sockets.presence(deviceId)
  const said = app.screens.said(deviceId)
  return {
    isOpen,
    address,
    page: said && { version: said.page, isCurrent: isCurrent(kind, said.page), openedAt: said.openedAt },
    // Of a screen that is away nobody knows what it says.
    sounds: isOpen && said ? said.sounds : null,
    pictureAt: app.screens.picture(deviceId)?.at ?? null
  }
}
