import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '../texts.ts'

type Props<P> = { load: () => Promise<{ default: ComponentType<P> }>; props: P }

/** A part of the page that is loaded when it is wanted, so that whoever serves all day loads nothing that only others use. */
export function LazyPage<P extends object>({ load, props }: Props<P>) {
  const Loaded = useSignal<{ Part: ComponentType<P> } | null>(null)
  const isFailed = useSignal(false)
  const fetchIt = () => {
    isFailed.value = false
    load().then(
      ({ default: Part }) => {
        Loaded.value = { Part }
      },
      () => {
        isFailed.value = true
      }
    )
  }
  useEffect(fetchIt, [load])
  if (Loaded.value) return <Loaded.value.Part {...props} />
  if (!isFailed.value)
    return (
      <p class='later' role='status'>
        {t('page.loading')}
      </p>
    )
  return (
    <div class='later' role='alert'>
      <p>{t('page.failed')}</p>
      <button type='button' class='go' onClick={() => location.reload()}>
        {t('page.again')}
      </button>
    </div>
  )
}
