import type { FloorPlan } from '../protocol/floor-plan.ts'

/** The sample hall from above: the door at the foot, kiosks before it, the desks along three walls. */

const desk = (deskNumber: number, x: number, y: number) => ({ deskId: `desk-${deskNumber}`, x, y })

export const plan: FloorPlan = {
  columns: 18,
  rows: 10,
  areas: [
    { zoneId: 'zone-a', x: 0, y: 0, width: 3, height: 10 },
    { zoneId: 'zone-b', x: 4, y: 0, width: 10, height: 3 },
    { zoneId: 'zone-c', x: 15, y: 0, width: 3, height: 10 }
  ],
  desks: [
    desk(1, 0, 8),
    desk(2, 0, 7),
    desk(3, 0, 6),
    desk(4, 0, 4),
    desk(5, 0, 3),
    desk(6, 0, 2),
    desk(7, 5, 0),
    desk(8, 6, 0),
    desk(9, 8, 0),
    desk(10, 10, 0),
    desk(11, 12, 0),
    desk(12, 17, 2),
    desk(13, 17, 3),
    desk(14, 17, 5),
    desk(15, 17, 6),
    desk(16, 17, 8)
  ],
  marks: [
    { kind: 'display', x: 9, y: 4, deviceId: 'sample-display' },
    { kind: 'kiosk', x: 7, y: 8, deviceId: 'sample-kiosk' },
    { kind: 'kiosk', x: 11, y: 8 },
    { kind: 'entrance', x: 9, y: 9 }
  ]
}
