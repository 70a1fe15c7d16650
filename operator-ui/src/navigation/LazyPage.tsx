import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '../texts.ts'

type Props<P> = { load: () => Promise<{ default: ComponentType<P> }>; props: P }

/** Loads a page on first use, so that operators do not download what only supervisors and administrators open. */
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
