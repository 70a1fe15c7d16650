import { t } from '../../texts.ts'

/** Leaves a form as it is; nothing is sent. */
export const BackButton = ({ onClick }: { onClick: () => void }) => (
  <button type='button' class='pill' data-testid='form-back' onClick={onClick}>
    {t('dialog.back')}
  </button>
)
