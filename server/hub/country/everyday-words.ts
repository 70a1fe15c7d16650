import type { CommonService } from '../../protocol/network/catalogue.ts'

/**
 * What people call the services when they look for them, in Kyrgyz, Russian and English, and as they type it on a phone
 * without Cyrillic. Letters that a keyboard lacks (ң, ө, ү, ё) and word endings are the search's affair, not listed here.
 * All Kyrgyz is composed.
 */
export const everydayWords: Record<string, CommonService['everydayWords']> = {
  'id-card': {
    ky: ['өздүк күбөлүк', 'паспорт жоготтум'],
    ru: ['айди', 'аиди', 'паспорт', 'удостоверение личности', 'потерял паспорт', 'замена паспорта'],
    en: ['passport', 'pasport', 'identity', 'aidi']
  },
  'travel-passport': {
    ky: ['чет өлкөгө чыгуу', 'чет элдик паспорт'],
    ru: ['загран', 'загранпаспорт', 'выезд за границу', 'биометрический'],
    en: ['passport abroad', 'zagran', 'zagranpasport', 'travel']
  },
  'collect-documents': {
    ky: ['даяр болду', 'алып кетүү'],
    ru: ['готово', 'забрать', 'получить готовый'],
    en: ['pick up', 'ready', 'zabrat']
  },
  'address-registration': {
    ky: ['каттоого туруу', 'пропискага туруу'],
    ru: ['прописка', 'прописаться', 'выписка', 'адрес', 'место жительства'],
    en: ['propiska', 'residence']
  },
  'foreigners-registration': {
    ky: ['чет элдик'],
    ru: ['иностранец', 'временная регистрация', 'виза', 'турист'],
    en: ['visa', 'foreigner', 'viza']
  },
  'birth-certificate': {
    ky: ['бала төрөлдү', 'туулгандык', 'метирке'],
    ru: ['метрика', 'родился ребёнок', 'загс', 'свидетельство ребёнка'],
    en: ['baby', 'newborn', 'svidetelstvo', 'zags']
  },
  'marriage-divorce': {
    ky: ['үйлөнүү', 'ажырашуу', 'нике'],
    ru: ['свадьба', 'брак', 'развод', 'никях', 'загс'],
    en: ['wedding', 'divorce', 'brak', 'razvod', 'zags']
  },
  'death-certificate': {
    ky: ['каза болду', 'өлүм'],
    ru: ['умер', 'смерть', 'похороны', 'загс'],
    en: ['death', 'funeral', 'smert', 'zags']
  },
  'name-change': {
    ky: ['атын алмаштыруу', 'фамилияны өзгөртүү'],
    ru: ['фамилия', 'сменить фамилию', 'поменять имя'],
    en: ['surname', 'familiya', 'name']
  },
  'driving-licence': {
    ky: ['айдоочулук укук', 'праволор'],
    ru: ['права', 'водительские права', 'вождение'],
    en: ['license', 'licence', 'prava', 'driver']
  },
  'vehicle-registration': {
    ky: ['унаа', 'каттоого коюу'],
    ru: ['машина', 'авто', 'учёт', 'номера на машину', 'техпаспорт', 'снять с учёта'],
    en: ['car', 'avto', 'mashina', 'tehpasport']
  },
  'property-rights': {
    ky: ['үй', 'батир'],
    ru: ['дом', 'квартира', 'госрегистр', 'красная книга', 'купля продажа', 'техпаспорт на дом'],
    en: ['house', 'flat', 'dom', 'kvartira', 'gosregistr']
  },
  'property-certificate': {
    ky: ['үйү жок', 'менчик'],
    ru: ['справка о доме', 'нет недвижимости', 'обременение', 'арест'],
    en: ['property', 'spravka']
  },
  notary: {
    ky: ['ишеним кат', 'мураскор'],
    ru: ['доверенность', 'нотариус', 'завещание', 'наследство', 'заверить'],
    en: ['notarius', 'power of attorney', 'doverennost']
  },
  'no-criminal-record': {
    ky: ['соттолбогон', 'жумушка маалымкат'],
    ru: ['судимость', 'справка на работу', 'криминал'],
    en: ['police record', 'sudimost', 'spravka']
  },
  'archive-certificate': {
    ky: ['эмгек стажы', 'эски документтер'],
    ru: ['архив', 'стаж', 'старые документы'],
    en: ['archive', 'arhiv', 'arkhiv']
  },
  'e-signature': {
    ky: ['кол тамга'],
    ru: ['эцп', 'облачная подпись', 'подпись', 'эки'],
    en: ['digital signature', 'signature', 'ecp', 'podpis']
  },
  'social-benefits': {
    ky: ['жөлөкпул', 'уй-бүлөгө көмөк'],
    ru: ['пособие', 'пенсия', 'соцзащита', 'помощь семье'],
    en: ['benefits', 'allowance', 'posobie', 'pensiya']
  },
  'birth-grant': {
    ky: ['суйунчу', 'сүйүнчү', 'балага акча'],
    ru: ['пособие на ребёнка', 'выплата'],
    en: ['baby grant', 'suiunchu', 'suyunchu']
  },
  advice: {
    ky: ['суроо', 'кеңеш'],
    ru: ['вопрос', 'справка', 'спросить', 'какие документы'],
    en: ['help', 'question', 'vopros']
  }
}
