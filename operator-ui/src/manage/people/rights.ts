import type { Right } from '../../../../server/protocol/conventions/rights.ts'
import { t } from '../texts/roles.ts'

const WORDS = {
  serve: 'right.serve',
  reception: 'right.reception',
  board: 'right.board',
  steer: 'right.steer',
  figures: 'right.figures',
  stories: 'right.stories',
  audit: 'right.audit',
  comments: 'right.comments',
  complaints: 'right.complaints',
  'what-if': 'right.what-if',
  state: 'right.state',
  devices: 'right.devices',
  settings: 'right.settings'
} as const satisfies Record<Right, string>

export const ALL_RIGHTS = Object.keys(WORDS) as Right[]
export const rightName = (right: Right): string => t(WORDS[right])
