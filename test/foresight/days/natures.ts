import type { Nature } from './made-up-hall.ts'

const BASE: Omit<Nature, 'services' | 'desks' | 'perHour'> = {
  dayByDay: 0.15,
  operators: 0.15,
  patienceMin: Number.POSITIVE_INFINITY,
  noShows: 0.03,
  breaks: { share: 0.02, min: 12 },
  lateMin: 30,
  absent: 0.1,
  reaction: { medianSec: 5, sigma: 1.5 }
}

/** A bank: one queue for tellers, a few for advice, many leave. */
export const BANK: Nature = {
  ...BASE,
  services: [
    { serviceId: 'T', meanMin: 3.5, cv: 1, share: 0.8, expectedMin: 5 },
    { serviceId: 'A', meanMin: 14, cv: 0.8, share: 0.2, expectedMin: 10 }
  ],
  desks: [[['T']], [['T']], [['T']], [['T']], [['T', 'A']], [['A']], [['A'], ['T']]],
  perHour: [60, 85, 95, 90, 70, 75, 80, 60],
  patienceMin: 60
}

/** A clinic: long visits, few desks, some sent on, people with a right to go first. */
export const CLINIC: Nature = {
  ...BASE,
  services: [
    { serviceId: 'R', meanMin: 4, cv: 0.6, share: 0.5, expectedMin: 5 },
    { serviceId: 'D', meanMin: 13, cv: 0.7, share: 0.3, expectedMin: 15, next: 0.1 },
    { serviceId: 'L', meanMin: 6, cv: 0.5, share: 0.2, expectedMin: 5 }
  ],
  classes: [
    { classId: 'urgent', share: 0.05, first: true },
    { classId: 'old', share: 0.15, rate: 2 }
  ],
  desks: [[['R']], [['R'], ['L']], [['D']], [['D']], [['D']], [['L']]],
  perHour: [45, 42, 36, 26, 20, 30, 32, 20],
  breaks: { share: 0.04, min: 20 },
  dayByDay: 0.25
}

/** A hall of many services and desks of many skills. */
export const HALL: Nature = {
  ...BASE,
  services: Array.from({ length: 8 }, (_, i) => ({
    serviceId: String.fromCharCode(65 + i),
    meanMin: 4 + i,
    cv: 0.9,
    share: 0.125
  })),
  classes: [{ classId: 'old', share: 0.1, rate: 2 }],
  desks: Array.from({ length: 16 }, (_, i) => [
    [String.fromCharCode(65 + (i % 8)), String.fromCharCode(65 + ((i + 1) % 8))],
    [String.fromCharCode(65 + ((i + 4) % 8))]
  ]),
  perHour: [100, 130, 125, 110, 90, 105, 110, 80],
  patienceMin: 90
}

/** Three services at two desks, which both are needed for. */
export const SMALL: Nature = {
  ...BASE,
  services: [
    { serviceId: 'A', meanMin: 6, cv: 0.8, share: 0.5, expectedMin: 8 },
    { serviceId: 'B', meanMin: 9, cv: 0.9, share: 0.3, expectedMin: 6 },
    { serviceId: 'C', meanMin: 15, cv: 0.6, share: 0.2 }
  ],
  desks: [
    [['A'], ['B']],
    [['B', 'C'], ['A']]
  ],
  perHour: [10, 14, 15, 13, 8, 12, 13, 8],
  patienceMin: 240,
  breaks: { share: 0.05, min: 15 }
}
