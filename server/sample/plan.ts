import type { Plan } from '../protocol/plan.ts'

/** The sample hall from above: the door at the foot, kiosks before it, the desks along three walls. */

const desk = (deskNumber: number, x: number, y: number) => ({ deskId: `desk-${deskNumber}`, x, y })

export const plan: Plan = {
  columns: 24,
  rows: 14,
  areas: [
    { zoneId: 'zone-a', x: 0, y: 0, width: 5, height: 14 },
    { zoneId: 'zone-b', x: 6, y: 0, width: 12, height: 4 },
    { zoneId: 'zone-c', x: 19, y: 0, width: 5, height: 14 }
  ],
  desks: [
    desk(1, 1, 12), desk(2, 1, 10), desk(3, 1, 8), desk(4, 1, 6), desk(5, 1, 4), desk(6, 1, 2),
    desk(7, 7, 1), desk(8, 9, 1), desk(9, 12, 1), desk(10, 14, 1), desk(11, 16, 1),
    desk(12, 22, 3), desk(13, 22, 5), desk(14, 22, 7), desk(15, 22, 9), desk(16, 22, 11)
  ],
  marks: [
    { kind: 'display', x: 12, y: 5, deviceId: 'sample-display' },
    { kind: 'kiosk', x: 10, y: 11, deviceId: 'sample-kiosk' },
    { kind: 'kiosk', x: 14, y: 11 },
    { kind: 'entrance', x: 12, y: 13 }
  ]
}
