import { t } from '../texts.ts'

type Props = { codes: readonly string[]; onDone: () => void | Promise<void> }

/** Shown once: the server has only their hashes. */
export function RecoveryCodeList({ codes, onDone }: Props) {
  return (
    <div class='due-form'>
      <h2>{t('factor.codes')}</h2>
      <p>{t('factor.codes-about')}</p>
      <ul class='recovery-codes' data-testid='recovery-codes'>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <button type='button' class='go' data-testid='codes-kept' onClick={() => void onDone()}>
        {t('due.go-on')}
      </button>
    </div>
  )
}
