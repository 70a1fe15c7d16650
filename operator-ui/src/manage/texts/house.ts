import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** The house's own sign-in, as an administrator sets it up. */
export const houseSettings = {
  'house.about': {
    ky: 'Кызматкерлер уюмдун бирдиктүү аккаунту менен кирет (OpenID Connect). Топтору ролду жана кызматтарды аныктайт. Топтон чыгарылган же жумуштан кеткен киши бул жерге да кире албайт. Бул залдын логиндери тармак жок кезде да иштейт.',
    ru: 'Сотрудники входят по единой учётной записи учреждения (OpenID Connect). Группы определяют роль и услуги. Кого исключили из группы или уволили, тот не войдёт и сюда. Логины этого зала работают и без сети.',
    en: 'Staff sign in by their account of the house (OpenID Connect). Groups say the role and the services. Whoever is taken out of the group, or dismissed, does not come in here either. Logins of this hall work without the network too.',
    kyrgyz: 'composed'
  },
  'house.off': { ky: 'Азыр өчүрүлгөн.', ru: 'Сейчас отключено.', en: 'It is switched off.', kyrgyz: 'composed' },
  'house.on': {
    ky: 'Иштеп жатат. Кирген кызматкерлер: {n}.',
    ru: 'Включено. Вошли сотрудников: {n}.',
    en: 'It is switched on. People who have come in: {n}.',
    kyrgyz: 'composed'
  },
  'house.provider': { ky: 'Кирүү сервери', ru: 'Сервер входа', en: 'The provider', kyrgyz: 'composed' },
  'house.issuer': {
    ky: 'Сервердин дареги (issuer)',
    ru: 'Адрес сервера (issuer)',
    en: 'Its address (issuer)',
    kyrgyz: 'composed'
  },
  'house.client': { ky: 'Client ID', ru: 'Client ID', en: 'Client ID', kyrgyz: 'attested' },
  'house.secret': { ky: 'Client secret', ru: 'Client secret', en: 'Client secret', kyrgyz: 'attested' },
  'house.secret-kept': {
    ky: 'Мөөр менен сакталган, эми эч ким көрө албайт. Бош калтырсаңыз, мурункусу калат.',
    ru: 'Хранится запечатанным, увидеть его нельзя. Если оставить пустым, останется прежний.',
    en: 'It is kept sealed, and nobody can see it. Left empty, it stays as it is.',
    kyrgyz: 'composed'
  },
  'house.secret-lost': {
    ky: 'Башка компьютерде мөөрлөнгөн, бул жерде окулбайт. Кайра киргизиңиз.',
    ru: 'Запечатан на другом компьютере, здесь не читается. Введите заново.',
    en: 'It was sealed on another machine and cannot be read here. Give it anew.',
    kyrgyz: 'composed'
  },
  'house.certificate': {
    ky: 'Уюмдун өз күбөлүк берүү борборунун сертификаты (PEM), эгер болсо',
    ru: 'Сертификат собственного удостоверяющего центра (PEM), если он есть',
    en: "Certificate of the house's own authority (PEM), if it has one",
    kyrgyz: 'composed'
  },
  'house.scopes': {
    ky: 'Кошумча scope (openid жана profile өзү суралат)',
    ru: 'Дополнительные scope (openid и profile запрашиваются всегда)',
    en: 'Further scopes (openid and profile are asked for anyway)',
    kyrgyz: 'composed'
  },
  'house.claim': {
    ky: 'Топтор кайсы талаада (claim)',
    ru: 'В каком поле группы (claim)',
    en: 'Where the groups are told (claim)',
    kyrgyz: 'composed'
  },
  'house.hall': { ky: 'Бул зал', ru: 'Этот зал', en: 'This hall', kyrgyz: 'composed' },
  'house.address': {
    ky: 'Кызматкерлер ачкан дарек',
    ru: 'Адрес, который открывают сотрудники',
    en: 'Address by which staff open it',
    kyrgyz: 'composed'
  },
  'house.back': {
    ky: 'Кирүү серверинде катталчу дарек:',
    ru: 'Адрес для регистрации на сервере входа:',
    en: 'Register this address at the provider:',
    kyrgyz: 'composed'
  },
  'house.button': {
    ky: 'Кирүү баракчасындагы баскычта кандай аталат',
    ru: 'Как называется на кнопке входа',
    en: 'How the button of the sign-in page calls it',
    kyrgyz: 'composed'
  },
  'house.asks': {
    ky: 'Ар бир кирүүдө сырсөздү кайра суроо',
    ru: 'Спрашивать пароль при каждом входе',
    en: 'Ask for the password each time',
    kyrgyz: 'composed'
  },
  'house.asks-hint': {
    ky: 'Бир компьютерде кезектешип иштегендер үчүн: антпесе кийинки киши мурункунун атынан кирип калат.',
    ru: 'Для компьютеров, за которыми работают по очереди: иначе следующий войдёт под именем прежнего.',
    en: 'For computers that people share: otherwise the next one comes in under the name of the last.',
    kyrgyz: 'composed'
  },
  'house.check': {
    ky: 'Канча мүнөттө бир текшерилет',
    ru: 'Проверять раз в столько минут',
    en: 'Check again every so many minutes',
    kyrgyz: 'composed'
  },
  'house.check-hint': {
    ky: 'Сервер refresh token берсе, жумуштан кеткен киши ушул убакытта чыгарылат.',
    ru: 'Если сервер выдаёт refresh token, уволенный выйдет за это время.',
    en: 'Where the provider gives a refresh token, whoever was dismissed is out within this time.',
    kyrgyz: 'composed'
  },
  'house.holds': {
    ky: 'Текшерүүсүз сеанс эң көп канча саат',
    ru: 'Сеанс без проверки не дольше, часов',
    en: 'Hours that a session lasts unchecked at most',
    kyrgyz: 'composed'
  },
  'house.holds-hint': {
    ky: 'Refresh token жок болсо же серверге жетүүгө болбосо.',
    ru: 'Когда нет refresh token или сервер недоступен.',
    en: 'Without a refresh token, and while the provider cannot be reached.',
    kyrgyz: 'composed'
  },
  'house.groups': { ky: 'Топтор жана ролдор', ru: 'Группы и роли', en: 'Groups and roles', kyrgyz: 'composed' },
  'house.groups-about': {
    ky: 'Ролду тизмедеги биринчи дал келген топ аныктайт. Эч бир тобу тизмеде жок киши кире албайт.',
    ru: 'Роль задаёт первая подходящая группа списка. У кого нет ни одной группы из списка, тот не войдёт.',
    en: 'The first group of the list that fits says the role. Whoever is in none of them does not come in.',
    kyrgyz: 'composed'
  },
  'house.group': { ky: 'Топ', ru: 'Группа', en: 'Group', kyrgyz: 'composed' },
  'house.group-n': { ky: '{n}-топ', ru: 'Группа {n}', en: 'Group {n}', kyrgyz: 'composed' },
  'house.add-group': { ky: 'Топ кошуу', ru: 'Добавить группу', en: 'Add a group', kyrgyz: 'composed' },
  'house.save': { ky: 'Сактоо', ru: 'Сохранить', en: 'Save', kyrgyz: 'attested' },
  'house.saved': { ky: 'Сакталды.', ru: 'Сохранено.', en: 'Saved.', kyrgyz: 'composed' },
  'house.missing': {
    ky: 'Сервердин дарегин, Client ID, баскычтын атын үч тилде жана топтордун аттарын жазыңыз.',
    ru: 'Укажите адрес сервера, Client ID, название кнопки на трёх языках и имена групп.',
    en: 'Give the address of the provider, the client ID, the name on the button in three languages and the names of the groups.',
    kyrgyz: 'composed'
  },
  'house.test': { ky: 'Серверди текшерүү', ru: 'Проверить сервер', en: 'Look for the provider', kyrgyz: 'composed' },
  'house.reached': {
    ky: 'Сервер жооп берди.',
    ru: 'Сервер ответил.',
    en: 'The provider answers.',
    kyrgyz: 'composed'
  },
  'house.not-reached': {
    ky: 'Серверге жетүүгө болгон жок: {why}',
    ru: 'Сервер недоступен: {why}',
    en: 'The provider cannot be reached: {why}',
    kyrgyz: 'composed'
  },
  'house.remove': { ky: 'Өчүрүү', ru: 'Отключить', en: 'Switch off', kyrgyz: 'attested' },
  'house.remove-about': {
    ky: 'Уюмдун аккаунту менен кирген бардык кызматкерлер дароо чыгарылат.',
    ru: 'Все, кто вошёл по учётной записи учреждения, сразу выйдут.',
    en: 'Everybody who has signed in by an account of the house is signed out at once.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(houseSettings)
