import type { Centre } from '../protocol/centre.ts'

/** The groups of the sample hall's services; the marks behind the Kyrgyz texts are explained in services.ts. */
export const groups: Centre['groups'] = [
  {
    groupId: 'documents',
    parentId: null,
    icon: 'id-card',
    colour: 'teal',
    name: { ky: 'Документтер', /* composed */ ru: 'Документы', en: 'Documents' }
  },
  {
    groupId: 'civil-status',
    parentId: null,
    icon: 'family',
    colour: 'purple',
    name: {
      ky: 'ЖААК (ЗАГС): туулуу, нике, өлүм',
      /* composed */ ru: 'ЗАГС: рождение, брак, смерть',
      en: 'Civil status'
    }
  },
  {
    groupId: 'drivers-vehicles',
    parentId: null,
    icon: 'vehicle',
    colour: 'rust',
    name: { ky: 'Айдоочулар жана унаалар', /* composed */ ru: 'Водители и транспорт', en: 'Drivers and vehicles' }
  },
  {
    groupId: 'property',
    parentId: null,
    icon: 'property',
    colour: 'blue',
    name: { ky: 'Кыймылсыз мүлк', /* composed */ ru: 'Недвижимость', en: 'Property' }
  },
  {
    groupId: 'certificates',
    parentId: null,
    icon: 'certificate',
    colour: 'green',
    name: { ky: 'Маалымкаттар', /* composed */ ru: 'Справки', en: 'Certificates' }
  },
  {
    groupId: 'social',
    parentId: null,
    icon: 'benefit',
    colour: 'berry',
    name: { ky: 'Социалдык кызматтар', /* composed */ ru: 'Социальные услуги', en: 'Social services' }
  }
]
