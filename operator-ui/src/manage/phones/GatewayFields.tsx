import type { SmsGateway } from '../../../../server/protocol/notifications.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { OrderedList } from '../form/OrderedList.tsx'
import { TextField } from '../form/TextField.tsx'
import { t } from '../texts/phones.ts'

type Props = { gateway: SmsGateway | null; onChange: (gateway: SmsGateway) => void }

const EMPTY: SmsGateway = { url: '', method: 'POST', headers: [], body: '' }

/** The HTTP request that the SMS gateway expects; its secret is not entered here. */
export function GatewayFields({ gateway, onChange }: Props) {
  const one = gateway ?? EMPTY
  const change = (part: Partial<SmsGateway>) => onChange({ ...one, ...part })
  return (
    <>
      <p>{t('phones.holes')}</p>
      <TextField
        label={t('phones.url')}
        value={one.url}
        at='/messages/smsGateway/url'
        maxLength={1_000}
        onChange={(url) => change({ url })}
        check={(url) => (/^https?:\/\//.test(url) ? null : t('phones.url-wrong'))}
        testId='sms-url'
      />
      <SelectField
        label={t('phones.method')}
        value={one.method}
        options={[
          { value: 'POST', label: 'POST' },
          { value: 'GET', label: 'GET' }
        ]}
        onChange={(method) => change({ method })}
        testId='sms-method'
      />
      <OrderedList
        label={t('phones.headers')}
        items={one.headers}
        keyOf={(header) => String(one.headers.indexOf(header))}
        nameOf={(header) => header.name}
        max={10}
        make={() => ({ name: '', value: '' })}
        onChange={(headers) => change({ headers })}
        testId='sms-headers'
      >
        {(header, _i, changeHeader) => (
          <>
            <TextField
              label={t('phones.header-name')}
              value={header.name}
              maxLength={60}
              onChange={(name) => changeHeader({ ...header, name })}
            />
            <TextField
              label={t('phones.header-value')}
              value={header.value}
              maxLength={500}
              onChange={(value) => changeHeader({ ...header, value })}
            />
          </>
        )}
      </OrderedList>
      {one.method === 'POST' && (
        <TextField
          label={t('phones.body')}
          value={one.body}
          at='/messages/smsGateway/body'
          maxLength={4_000}
          lines={4}
          optional
          onChange={(body) => change({ body })}
          testId='sms-body'
        />
      )}
    </>
  )
}
