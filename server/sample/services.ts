import type { Service } from '../protocol/centre.ts'
import type { Text } from '../protocol/basics.ts'
import type { ServiceIcon } from '../protocol/service-look.ts'

/**
 * The services of the sample hall. The mark behind each Kyrgyz text says how sure it is: attested (seen in public use),
 * composed (put together from attested words) or unsure (wants a native reader).
 * Times, targets and documents to bring are examples; a real centre enters its own.
 */

const MINUTE = 60_000

// One letter a group. The busiest groups have A, K, M and T, which look alike and sound close in all three languages.
// O is left out: beside digits it reads as a zero.
const PREFIX = {
  documents: 'A',
  'civil-status': 'K',
  certificates: 'M',
  'drivers-vehicles': 'T',
  property: 'E',
  social: 'C'
}

/** Where the icon of the group does not say it. */
const ICONS: Partial<Record<string, ServiceIcon>> = {
  'travel-passport': 'passport',
  'collect-documents': 'collect',
  'address-registration': 'home',
  'foreigners-registration': 'foreigner',
  'birth-certificate': 'birth',
  'marriage-divorce': 'marriage',
  'death-certificate': 'certificate',
  'name-change': 'signature',
  'driving-licence': 'licence',
  'property-certificate': 'certificate',
  notary: 'notary',
  'no-criminal-record': 'no-record',
  'archive-certificate': 'archive',
  'e-signature': 'signature',
  'birth-grant': 'birth',
  advice: 'advice'
}

/** Serving and target times in minutes; open whenever the centre is, without a limit. */
function service(
  groupId: keyof typeof PREFIX,
  serviceId: string,
  name: Text,
  expected: number,
  target: number,
  documents: Text | null = null
): Service {
  return {
    serviceId,
    groupId,
    name,
    documents,
    icon: ICONS[serviceId] ?? null,
    prefix: PREFIX[groupId],
    expectedServiceMs: expected * MINUTE,
    targetMs: target * MINUTE,
    dailyLimit: null,
    hours: null,
    // A family registers together.
    ...(serviceId === 'foreigners-registration' && { asksPersons: true })
  }
}

const idCard: Text = { ky: 'ID-карта', /* attested */ ru: 'ID-карта', en: 'ID card' }

export const services: Service[] = [
  service(
    'documents',
    'id-card',
    {
      ky: 'ID-карта (паспорт)', // attested
      ru: 'ID-карта (паспорт)',
      en: 'ID card'
    },
    10,
    20,
    {
      ky: 'Мурунку ID-карта же туулгандыгы тууралуу күбөлүк', // composed
      ru: 'Прежняя ID-карта или свидетельство о рождении',
      en: 'Former ID card or birth certificate'
    }
  ),
  service(
    'documents',
    'travel-passport',
    {
      ky: 'Жалпы жарандык паспорт', // attested
      ru: 'Общегражданский паспорт',
      en: 'Travel passport'
    },
    12,
    20,
    idCard
  ),
  service(
    'documents',
    'collect-documents',
    {
      ky: 'Даяр документти алуу', // composed
      ru: 'Получение готовых документов',
      en: 'Collect documents'
    },
    3,
    10,
    {
      ky: 'ID-карта жана арыз кабыл алынганы тууралуу кагаз', // composed
      ru: 'ID-карта и расписка о приёме заявления',
      en: 'ID card and the receipt of your application'
    }
  ),
  service(
    'documents',
    'address-registration',
    {
      ky: 'Жашаган жери боюнча каттоо', // composed
      ru: 'Регистрация по месту жительства',
      en: 'Address registration'
    },
    8,
    20,
    {
      ky: 'ID-карта жана үйдүн документтери', // composed
      ru: 'ID-карта и документы на жильё',
      en: 'ID card and the papers of the home'
    }
  ),
  service(
    'documents',
    'foreigners-registration',
    {
      ky: 'Чет өлкөлүктөрдү каттоо', // composed
      ru: 'Регистрация иностранных граждан',
      en: "Foreigners' registration"
    },
    12,
    20,
    {
      ky: 'Чет өлкөлүк жарандын паспорту', // composed
      ru: 'Паспорт иностранного гражданина',
      en: 'Foreign passport'
    }
  ),

  service(
    'civil-status',
    'birth-certificate',
    {
      ky: 'Туулгандыгы тууралуу күбөлүк', // attested
      ru: 'Свидетельство о рождении',
      en: 'Birth certificate'
    },
    15,
    20,
    {
      ky: 'Медициналык маалымкат жана ата-эненин ID-карталары', // composed
      ru: 'Медицинская справка и ID-карты родителей',
      en: "Medical record of the birth and the parents' ID cards"
    }
  ),
  service(
    'civil-status',
    'marriage-divorce',
    {
      ky: 'Никени каттоо же ажырашуу', // composed
      ru: 'Регистрация / расторжение брака',
      en: 'Marriage / divorce'
    },
    20,
    30,
    {
      ky: 'Эки тараптын ID-карталары', // composed
      ru: 'ID-карты обеих сторон',
      en: 'ID cards of both'
    }
  ),
  service(
    'civil-status',
    'death-certificate',
    {
      ky: 'Өлгөндүгү тууралуу күбөлүк', // attested
      ru: 'Свидетельство о смерти',
      en: 'Death certificate'
    },
    12,
    15,
    {
      ky: 'Медициналык маалымкат жана арыз ээсинин ID-картасы', // composed
      ru: 'Медицинская справка и ID-карта заявителя',
      en: "Medical record of the death and the applicant's ID card"
    }
  ),
  service(
    'civil-status',
    'name-change',
    {
      ky: 'Аты-жөнүн өзгөртүү', // attested
      ru: 'Перемена имени',
      en: 'Name change'
    },
    20,
    30,
    {
      ky: 'ID-карта жана туулгандыгы тууралуу күбөлүк', // composed
      ru: 'ID-карта и свидетельство о рождении',
      en: 'ID card and birth certificate'
    }
  ),

  service(
    'drivers-vehicles',
    'driving-licence',
    {
      ky: 'Айдоочулук күбөлүк', // attested
      ru: 'Водительское удостоверение',
      en: 'Driving licence'
    },
    15,
    25,
    {
      ky: 'ID-карта жана медициналык маалымкат', // composed
      ru: 'ID-карта и медицинская справка',
      en: 'ID card and medical certificate'
    }
  ),
  service(
    'drivers-vehicles',
    'vehicle-registration',
    {
      ky: 'Унааны каттоо', // attested
      ru: 'Регистрация транспорта',
      en: 'Vehicle registration'
    },
    20,
    30,
    {
      ky: 'ID-карта, унаанын документтери жана келишим', // composed
      ru: 'ID-карта, документы на транспорт и договор',
      en: 'ID card, papers of the vehicle and the contract'
    }
  ),

  service(
    'property',
    'property-rights',
    {
      ky: 'Кыймылсыз мүлккө укуктарды каттоо', // attested
      ru: 'Регистрация прав на недвижимость',
      en: 'Property rights'
    },
    25,
    30,
    {
      ky: 'ID-карта жана мүлктүн документтери', // composed
      ru: 'ID-карта и документы на недвижимость',
      en: 'ID card and the papers of the property'
    }
  ),
  service(
    'property',
    'property-certificate',
    {
      ky: 'Кыймылсыз мүлк жөнүндө маалымкат', // composed
      ru: 'Справка о недвижимости',
      en: 'Property certificate'
    },
    8,
    20,
    idCard
  ),
  service(
    'property',
    'notary',
    {
      ky: 'Нотариалдык кызмат', // composed
      ru: 'Нотариальные услуги',
      en: 'Notary'
    },
    20,
    30
  ),

  service(
    'certificates',
    'no-criminal-record',
    {
      ky: 'Соттолбогондук тууралуу маалымкат', // attested
      ru: 'Справка о несудимости',
      en: 'No-criminal-record certificate'
    },
    5,
    15,
    idCard
  ),
  service(
    'certificates',
    'archive-certificate',
    {
      ky: 'Архивдик маалымкат', // unsure
      ru: 'Архивная справка',
      en: 'Archive certificate'
    },
    10,
    20,
    idCard
  ),
  service(
    'certificates',
    'e-signature',
    {
      ky: 'Электрондук колтамга', // attested
      ru: 'Электронная подпись',
      en: 'E-signature'
    },
    8,
    20,
    idCard
  ),

  service(
    'social',
    'social-benefits',
    {
      ky: 'Социалдык жөлөкпулдар', // unsure
      ru: 'Социальные пособия',
      en: 'Social benefits'
    },
    15,
    25
  ),
  service(
    'social',
    'birth-grant',
    {
      ky: 'Балага сүйүнчү', // attested
      ru: '«Балага сүйүнчү»',
      en: 'Birth grant'
    },
    10,
    20,
    {
      ky: 'ID-карта жана баланын туулгандыгы тууралуу күбөлүк', // composed
      ru: 'ID-карта и свидетельство о рождении ребёнка',
      en: "ID card and the child's birth certificate"
    }
  ),
  service(
    'social',
    'advice',
    {
      ky: 'Кеңеш алуу', // composed
      ru: 'Консультация',
      en: 'Advice'
    },
    5,
    15
  )
]
