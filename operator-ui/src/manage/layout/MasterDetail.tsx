import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useContext, useRef } from 'preact/hooks'
import { t } from '../texts.ts'
import { FormContext, isAt } from '../form/form-state.ts'

type Props<T> = {
  label: string
  /** JSON pointer of the list. */
  at: string
  items: readonly T[]
  keyOf: (item: T) => string
  nameOf: (item: T) => ComponentChildren
  /** The heading under which an item stands; items of one heading stand together. */
  headingOf?: (item: T) => string
  selected: Signal<string | null>
  onChange: (items: T[]) => void
  make: () => T
  addLabel: string
  /** Makes a new item like another. */
  copy?: (item: T) => T
  onRemove: (item: T) => void
  children: (item: T, i: number, change: (part: Partial<T>) => void) => ComponentChildren
  testId: string
}

/** A list of many items beside the one that is being edited. */
export function MasterDetail<T>({
  label,
  at,
  items,
  keyOf,
  nameOf,
  headingOf,
  selected,
  onChange,
  make,
  addLabel,
  copy,
  onRemove,
  children,
  testId
}: Props<T>) {
  const detail = useRef<HTMLDivElement>(null)
  const shown = items.findIndex((item) => keyOf(item) === selected.value)
  const item = items[shown]
  const open = (key: string) => {
    selected.value = key
    setTimeout(() => detail.current?.querySelector<HTMLElement>('input, select, textarea')?.focus())
  }
  const add = (made: T) => {
    onChange([...items, made])
    open(keyOf(made))
  }
  return (
    <div class='master-detail'>
      <div class='master'>
        <MasterList
          label={label}
          at={at}
          items={items}
          keyOf={keyOf}
          nameOf={nameOf}
          {...(headingOf && { headingOf })}
          selectedKey={selected.value}
          onOpen={open}
          testId={testId}
        />
        <button type='button' class='pill' data-testid={`${testId}-add`} onClick={() => add(make())}>
          {addLabel}
        </button>
      </div>
      <div class='detail' ref={detail} data-testid={`${testId}-detail`}>
        {item === undefined && <p class='field-hint'>{t(items.length === 0 ? 'form.none-yet' : 'form.choose-one')}</p>}
        {item !== undefined && (
          <div class='detail-fields' key={keyOf(item)}>
            {children(item, shown, (part) => onChange(items.with(shown, { ...item, ...part })))}
            <div class='settings-buttons'>
              {copy && (
                <button type='button' class='pill' data-testid={`${testId}-copy`} onClick={() => add(copy(item))}>
                  {t('form.copy')}
                </button>
              )}
              <button
                type='button'
                class='pill'
                data-testid={`${testId}-remove`}
                onClick={() => {
                  selected.value = null
                  onRemove(item)
                }}
              >
                {t('settings.remove')}
              </button>
            </div>
          </div>
        )}
      </div>
    </div>
  )
}

type ListProps<T> = Pick<Props<T>, 'label' | 'at' | 'items' | 'keyOf' | 'nameOf' | 'headingOf' | 'testId'> & {
  selectedKey: string | null
  onOpen: (key: string) => void
}

/** The items under their headings; those with a fault say so. */
function MasterList<T>({ label, at, items, keyOf, nameOf, headingOf, selectedKey, onOpen, testId }: ListProps<T>) {
  const { faults } = useContext(FormContext)
  const headings = headingOf ? [...new Set(items.map(headingOf))] : ['']
  const isWrong = (i: number) => faults.value.some((fault) => isAt(fault, `${at}/${i}`))
  return (
    <nav class='master-list' aria-label={label}>
      {headings.map((heading) => (
        <div key={heading}>
          {heading !== '' && <h2>{heading}</h2>}
          <ul>
            {items.map(
              (each, i) =>
                (!headingOf || headingOf(each) === heading) && (
                  <li key={keyOf(each)}>
                    <button
                      type='button'
                      class='subject'
                      aria-current={keyOf(each) === selectedKey ? 'true' : undefined}
                      data-testid={`${testId}-item`}
                      onClick={() => onOpen(keyOf(each))}
                    >
                      <span>{nameOf(each)}</span>
                      {isWrong(i) && <span class='master-wrong'>{t('form.wrong-here')}</span>}
                    </button>
                  </li>
                )
            )}
          </ul>
        </div>
      ))}
    </nav>
  )
}
