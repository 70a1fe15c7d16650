import { useSignal } from '@preact/signals'
import { LANG_NAMES } from '../../../server/client/texts.ts'
import type { Lang } from '../../../server/protocol/basics.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { App } from '../app.ts'
import { lang } from '../texts.ts'
import { Choice } from './Choice.tsx'
import { PersonsField } from './PersonsField.tsx'
import type { Reception } from './reception-store.ts'
import { ServicePick } from './ServicePick.tsx'
import { servicesIn } from './service-list.ts'
import { name, t } from './texts.ts'
import type { PrinterChoice } from './use-printer.ts'

type Props = { app: App; centre: CentreBody; reception: Reception; printer: PrinterChoice }

const ORDINARY = 'ordinary'

/** What a ticket is for, for how many, of which class and in which language. */
export function GiveForm({ app, centre, reception, printer }: Props) {
  const picked = useSignal<readonly string[]>([])
  const keepOrder = useSignal(false)
  const classId = useSignal(ORDINARY)
  const persons = useSignal(1)
  const language = useSignal<Lang>(centre.languages.includes(lang.peek()) ? lang.peek() : (centre.languages[0] ?? 'ky'))
  const missing = useSignal(false)
  const services = servicesIn(app.live.view('kiosk').value)
  const chosen = centre.priorityClasses.find(({ priorityClassId }) => priorityClassId === classId.value)
  const asksPersons = services.some(({ serviceId, asksPersons: asks }) => asks && picked.value.includes(serviceId))

  const give = async (event: Event) => {
    event.preventDefault()
    const [serviceId, ...furtherServiceIds] = picked.peek()
    missing.value = serviceId === undefined
    if (serviceId === undefined) return
    const printerId = printer.printerId()
    await reception.give({
      serviceId,
      language: language.peek(),
      ...(classId.peek() !== ORDINARY && { priorityClassId: classId.peek() }),
      ...(furtherServiceIds.length > 0 && { furtherServiceIds }),
      ...(furtherServiceIds.length > 0 && keepOrder.peek() && { keepOrder: true }),
      ...(asksPersons && persons.peek() > 1 && { persons: persons.peek() }),
      ...(printerId !== null && { printerId })
    })
  }

  return (
    <form class='give-form' noValidate aria-busy={reception.busy.value} onSubmit={give}>
      <ServicePick services={services} picked={picked} />
      {picked.value.length > 1 && (
        <label class='check'>
          <input
            type='checkbox'
            checked={keepOrder.value}
            data-testid='keep-order'
            onChange={(event) => {
              keepOrder.value = event.currentTarget.checked
            }}
          />
          <span>{t('take.keep-order')}</span>
        </label>
      )}
      {asksPersons && <PersonsField persons={persons} />}
      <Choice
        group='class'
        legend={t('change.class')}
        chosen={classId.value}
        choices={[
          { id: ORDINARY, label: t('change.ordinary') },
          ...centre.priorityClasses.map((one) => ({ id: one.priorityClassId, label: name(one.name) }))
        ]}
        onChoose={(id) => {
          classId.value = id
        }}
      />
      {chosen && <p class='hint'>{t('change.show', { document: name(chosen.document) })}</p>}
      {centre.languages.length > 1 && (
        <Choice
          group='language'
          legend={t('take.language')}
          chosen={language.value}
          choices={centre.languages.map((id) => ({ id, label: LANG_NAMES[id], lang: id }))}
          onChoose={(id) => {
            language.value = id
          }}
        />
      )}
      {printer.printers.length > 0 && (
        <Choice
          group='printer'
          legend={t('printers.printer')}
          chosen={
            printer.printers.some(({ printerId }) => printerId === printer.chosen.value) ? printer.chosen.value : ''
          }
          choices={[
            { id: '', label: t('take.no-paper') },
            ...printer.printers.map(({ printerId, name: label }) => ({ id: printerId, label }))
          ]}
          onChoose={printer.choose}
        />
      )}
      <p class='part-missing' role='alert'>
        {missing.value && picked.value.length === 0 && t('take.missing')}
      </p>
      <button type='submit' class='go give' data-testid='give'>
        {t('reception.take')}
      </button>
    </form>
  )
}
