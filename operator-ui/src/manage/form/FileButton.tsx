import { t } from '../texts.ts'

type Props = {
  onPick: (files: File[]) => void
  accept: string
  label?: string
  multiple?: boolean
  disabled?: boolean
  id?: string
  describedBy?: string
  testId: string
}

/** A file from this computer, asked for in the page's own language: the browser's button speaks the browser's. */
export function FileButton({
  onPick,
  accept,
  label = t('form.pick-file'),
  multiple = false,
  disabled = false,
  id,
  describedBy,
  testId
}: Props) {
  const take = (input: HTMLInputElement) => {
    onPick([...(input.files ?? [])])
    // Picking the same file again must fire another change.
    input.value = ''
  }
  return (
    <label class='pill file-pick'>
      <input
        type='file'
        class='visually-hidden'
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        id={id}
        aria-describedby={describedBy}
        data-testid={testId}
        onChange={(event) => take(event.currentTarget)}
      />
      <span>{label}</span>
    </label>
  )
}
