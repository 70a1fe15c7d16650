import type { BundleDetails, BundleFault, CommonField } from '../../../server/protocol/network/common.ts'
import { textsWith } from '../texts.ts'
import { commonWords } from '../texts/common-settings.ts'

const { t } = textsWith(commonWords)

const FIELDS = {
  'services.name': 'common.services.name',
  'services.documents': 'common.services.documents',
  'services.targetMs': 'common.services.targetMs',
  'services.look': 'common.services.look',
  'priorityClasses.words': 'common.priorityClasses.words',
  'priorityClasses.rules': 'common.priorityClasses.rules',
  outcomes: 'common.outcomes',
  pauseReasons: 'common.pauseReasons',
  parkReasons: 'common.parkReasons',
  callReasons: 'common.callReasons',
  transferReasons: 'common.transferReasons',
  screenTexts: 'common.screenTexts'
} as const satisfies Record<CommonField, string>

const FAULTS = {
  'bad-signature': 'common.fault-bad-signature',
  'other-hub': 'common.fault-other-hub',
  'other-centre': 'common.fault-other-centre',
  'other-version': 'common.fault-other-version',
  'newer-format': 'common.fault-newer-format',
  'too-large': 'common.fault-too-large',
  'no-bundle': 'common.fault-no-bundle'
} as const

/** Fields in the order in which they are shown. */
export const FIELDS_SHOWN = Object.keys(FIELDS) as CommonField[]

export const fieldText = (field: CommonField): string => t(FIELDS[field])

/** Why settings were refused: what is wrong with the settings themselves, in the words that the hall has for it. */
export const faultText = ({ code, sentence }: BundleFault): string =>
  code in FAULTS ? t(FAULTS[code as keyof typeof FAULTS]) : t('common.fault-other', { sentence })

/** How a version stands in a centre. @param from as a date that is read */
export function stateText(state: BundleDetails['centres'][number]['state'], from: string): string {
  switch (state) {
    case 'not-sent':
      return t('common.state-not-sent')
    case 'sent':
      return t('common.state-sent')
    case 'to-map':
      return t('common.state-to-map')
    case 'planned':
      return t('common.state-planned', { date: from })
    case 'in-force':
      return t('common.state-in-force', { date: from })
    case 'refused':
      return t('common.state-refused')
  }
}
