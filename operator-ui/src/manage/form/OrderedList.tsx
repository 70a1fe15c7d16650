import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { t } from '../texts.ts'

type Props<T> = {
  label: string
  items: readonly T[]
  keyOf: (item: T) => string
  /** How an item is called, for the buttons beside it. */
  nameOf: (item: T, i: number) => string
  onChange: (items: T[]) => void
  children: (item: T, i: number, change: (item: T) => void) => ComponentChildren
  /** Makes a new item; without it nothing can be added. */
  make?: () => T
  addLabel?: string
  min?: number
  max?: number
  testId?: string
}

/** A list in an order that people can change: by its buttons, and by Alt with the arrow keys anywhere in a row. */
export function OrderedList<T>({
  label,
  items,
  keyOf,
  nameOf,
  onChange,
  children,
  make,
  addLabel,
  min = 0,
  max = 200,
  testId
}: Props<T>) {
  const list = useRef<HTMLOListElement>(null)
  const focusRow = (i: number, what: string) =>
    setTimeout(() => list.current?.children[i]?.querySelector<HTMLElement>(what)?.focus())
  const move = (from: number, to: number, focus: string) => {
    if (to < 0 || to >= items.length) return
    const moved = items.toSpliced(from, 1).toSpliced(to, 0, items[from] as T)
    onChange(moved)
    focusRow(to, focus)
  }
  const byKey = (event: KeyboardEvent, i: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (!event.altKey || step === 0) return
    event.preventDefault()
    move(i, i + step, 'input, select, textarea, button')
  }
  const remove = (i: number) => {
    onChange(items.toSpliced(i, 1))
    focusRow(Math.min(i, items.length - 2), 'input, select, textarea, button')
  }
  const add = () => {
    if (!make) return
    onChange([...items, make()])
    focusRow(items.length, 'input, select, textarea')
  }
  return (
    <fieldset class='list-of' data-testid={testId}>
      <legend>{label}</legend>
      <ol ref={list}>
        {items.map((item, i) => (
          <li key={keyOf(item)} onKeyDown={(event) => byKey(event, i)}>
            <div class='list-of-item'>{children(item, i, (changed) => onChange(items.with(i, changed)))}</div>
            <RowButtons
              name={nameOf(item, i)}
              isFirst={i === 0}
              isLast={i === items.length - 1}
              onUp={() => move(i, i - 1, '[data-up]')}
              onDown={() => move(i, i + 1, '[data-down]')}
              {...(items.length > min && { onRemove: () => remove(i) })}
            />
          </li>
        ))}
      </ol>
      {make && items.length < max && (
        <button type='button' class='pill' data-testid={testId && `${testId}-add`} onClick={add}>
          {addLabel ?? t('form.add')}
        </button>
      )}
    </fieldset>
  )
}

type ButtonProps = {
  name: string
  isFirst: boolean
  isLast: boolean
  onUp: () => void
  onDown: () => void
  /** Left out: it cannot be removed. */
  onRemove?: () => void
}

function RowButtons({ name, isFirst, isLast, onUp, onDown, onRemove }: ButtonProps) {
  return (
    <div class='list-of-buttons'>
      <button
        type='button'
        class='pill round'
        data-up
        aria-label={t('form.up', { name: name })}
        aria-disabled={isFirst}
        onClick={onUp}
      >
        <Icon path='M12 19V5M6 11l6-6 6 6' />
      </button>
      <button
        type='button'
        class='pill round'
        data-down
        aria-label={t('form.down', { name: name })}
        aria-disabled={isLast}
        onClick={onDown}
      >
        <Icon path='M12 5v14M6 13l6 6 6-6' />
      </button>
      {onRemove && (
        <button
          type='button'
          class='pill round'
          data-remove
          aria-label={t('form.remove', { name: name })}
          onClick={onRemove}
        >
          <Icon path='M6 6l12 12M18 6L6 18' />
        </button>
      )}
    </div>
  )
}

const Icon = ({ path }: { path: string }) => (
  <svg viewBox='0 0 24 24' aria-hidden='true'>
    <path d={path} />
  </svg>
)
