import type { Catalogue } from '../texts.ts'

/** Sentences that a kiosk says aloud, `guidance.…`, each a clip of its own (server/client/voice). */
export const guidance = {
  'guidance.language': {
    ky: 'Кыргызча. Ушул тилди тандоо үчүн тандоо баскычын басыңыз.',
    ru: 'Русский. Чтобы выбрать этот язык, нажмите кнопку выбора.',
    en: 'English. To choose this language, press the select key.',
    kyrgyz: 'composed'
  },
  'guidance.welcome': {
    ky: 'Кош келиңиз! Тилди жебелер менен тандаңыз.',
    ru: 'Добро пожаловать! Выберите язык стрелками.',
    en: 'Welcome! Choose a language with the arrow keys.',
    kyrgyz: 'composed'
  },
  'guidance.choose': {
    ky: 'Кызматты жебелер менен тандап, тандоо баскычын басыңыз. Артка баскычы артка кайтарат. Кайра угуу баскычы кайталайт.',
    ru: 'Выберите услугу стрелками и нажмите кнопку выбора. Кнопка «назад» возвращает, кнопка «повторить» повторяет.',
    en: 'Choose a service with the arrow keys, then press the select key. The back key goes back. The repeat key says it again.',
    kyrgyz: 'composed'
  },
  'guidance.arrive': {
    ky: 'Телефондогу талонуңуздун кодун жазыңыз. Жардам керек болсо, кызматкерди чакырыңыз.',
    ru: 'Введите код своего талона с телефона. Если нужна помощь, позовите сотрудника.',
    en: 'Enter the code of your ticket on the phone. If you need help, call a member of staff.',
    kyrgyz: 'composed'
  },
  'guidance.closed': {
    ky: 'Бул кызмат азыр жабык.',
    ru: 'Эта услуга сейчас закрыта.',
    en: 'This service is closed now.',
    kyrgyz: 'composed'
  },
  'guidance.elsewhere': {
    ky: 'Жакынкы борборлор экранда. Ушул жерде калуу үчүн артка баскычын басыңыз.',
    ru: 'Ближайшие центры показаны на экране. Чтобы остаться здесь, нажмите кнопку «назад».',
    en: 'Centres nearby are on the screen. To stay here, press the back key.',
    kyrgyz: 'composed'
  },
  'guidance.ask-elsewhere': {
    ky: 'Башка борборлорду көрүү.',
    ru: 'Посмотреть другие центры.',
    en: 'See other centres.',
    kyrgyz: 'composed'
  },
  'guidance.stay': {
    ky: 'Ушул жерден талон алуу.',
    ru: 'Взять талон здесь.',
    en: 'Take a ticket here.',
    kyrgyz: 'composed'
  },
  'guidance.documents': {
    ky: 'Керектүү документтер. Улантуу үчүн жебени, андан кийин тандоо баскычын басыңыз.',
    ru: 'Необходимые документы. Чтобы продолжить, нажмите стрелку, затем кнопку выбора.',
    en: 'Required documents. To continue, press an arrow key, then the select key.',
    kyrgyz: 'composed'
  },
  'guidance.persons': {
    ky: 'Канча адам үчүн экенин жебелер менен тандап, тандоо баскычын басыңыз.',
    ru: 'Выберите стрелками, на скольких человек, и нажмите кнопку выбора.',
    en: 'Choose for how many people with the arrow keys, then press the select key.',
    kyrgyz: 'composed'
  },
  'guidance.basket': {
    ky: 'Дагы бир кызматты тандаңыз, же бүтүрүү үчүн акыркы баскычка чейин жебени басыңыз. Тандалгандар:',
    ru: 'Выберите ещё одну услугу или дойдите стрелками до последней кнопки, чтобы закончить. Уже выбрано:',
    en: 'Choose one more service, or go to the last button with the arrow keys to finish. Chosen so far:',
    kyrgyz: 'composed'
  },
  'guidance.one-more': {
    ky: 'Ушул эле талонго дагы бир кызмат кошуу.',
    ru: 'Добавить на тот же талон ещё одну услугу.',
    en: 'Add one more service to the same ticket.',
    kyrgyz: 'composed'
  },
  'guidance.basket-done': {
    ky: 'Болду, талонду алууга өтүү.',
    ru: 'Это всё, перейти к талону.',
    en: 'That is all, go on to the ticket.',
    kyrgyz: 'composed'
  },
  'guidance.priority': {
    ky: 'Кезексиз тейлөө укугуңуз барбы? Жебелер менен тандап, тандоо баскычын басыңыз.',
    ru: 'Есть ли у вас право на обслуживание вне очереди? Выберите стрелками и нажмите кнопку выбора.',
    en: 'Are you entitled to priority service? Choose with the arrow keys, then press the select key.',
    kyrgyz: 'composed'
  },
  'guidance.confirm': {
    ky: 'Чакырганда тастыктоочу документти көрсөтүшүңүз керек. Бул сизге тиешелүүбү?',
    ru: 'Когда вас вызовут, нужно будет показать документ. Это относится к вам?',
    en: 'You will have to show a document when you are called. Does this apply to you?',
    kyrgyz: 'composed'
  },
  'guidance.issuing': {
    ky: 'Талонуңуз даярдалууда. Сураныч, күтө туруңуз.',
    ru: 'Готовим ваш талон. Пожалуйста, подождите.',
    en: 'Your ticket is being prepared. Please wait.',
    kyrgyz: 'composed'
  },
  'guidance.refused': {
    ky: 'Талон берилген жок.',
    ru: 'Талон не выдан.',
    en: 'No ticket was issued.',
    kyrgyz: 'composed'
  },
  'guidance.ticket': {
    ky: 'Талон берилди. Сиздин номериңиз:',
    ru: 'Талон выдан. Ваш номер:',
    en: 'Your ticket is issued. Your number is:',
    kyrgyz: 'composed'
  },
  'guidance.ticket-then': {
    ky: 'Сураныч, кезегиңизди күтүңүз. Сизди үн менен чакырабыз. Номерди кайра угуу үчүн кайра угуу баскычын басыңыз.',
    ru: 'Ожидайте своей очереди, вас вызовут голосом. Чтобы услышать номер ещё раз, нажмите кнопку «повторить».',
    en: 'Please wait your turn; you will be called aloud. The repeat key says the number again.',
    kyrgyz: 'composed'
  },
  'guidance.more-time': {
    ky: 'Дагы убакыт керекпи? Улантуу үчүн тандоо баскычын басыңыз.',
    ru: 'Нужно ещё время? Чтобы продолжить, нажмите кнопку выбора.',
    en: 'Do you need more time? To go on, press the select key.',
    kyrgyz: 'composed'
  },
  'guidance.staff-asking': {
    ky: 'Кызматкер чакырылууда.',
    ru: 'Зовём сотрудника.',
    en: 'A member of staff is being called.',
    kyrgyz: 'composed'
  },
  'guidance.staff-coming': {
    ky: 'Кызматкер чакырылды. Сураныч, ушул жерде күтө туруңуз.',
    ru: 'Сотрудник вызван. Пожалуйста, подождите здесь.',
    en: 'A member of staff has been called. Please wait here.',
    kyrgyz: 'composed'
  },
  'guidance.staff-failed': {
    ky: 'Чакыруу мүмкүн болгон жок. Залдагы кызматкерге кайрылыңыз.',
    ru: 'Позвать не получилось. Обратитесь к сотруднику в зале.',
    en: 'The call did not get through. Please speak to a member of staff in the hall.',
    kyrgyz: 'composed'
  },
  'guidance.back': { ky: 'Артка', ru: 'Назад', en: 'Back', kyrgyz: 'attested' },
  'guidance.larger': { ky: 'Тамгаларды чоңойтуу', ru: 'Крупный шрифт', en: 'Larger text', kyrgyz: 'unsure' },
  'guidance.contrast': { ky: 'Жогорку контраст', ru: 'Высокий контраст', en: 'High contrast', kyrgyz: 'composed' },
  'guidance.seated': {
    ky: 'Отурган адамга ыңгайлуу',
    ru: 'Для тех, кто сидит',
    en: 'Seated layout',
    kyrgyz: 'composed'
  },
  'guidance.listen': { ky: 'Угуу', ru: 'Слушать', en: 'Listen', kyrgyz: 'attested' },
  'guidance.staff': {
    ky: 'Кызматкерди чакыруу',
    ru: 'Позвать сотрудника',
    en: 'Call a member of staff',
    kyrgyz: 'composed'
  },
  'guidance.continue': { ky: 'Улантуу', ru: 'Продолжить', en: 'Continue', kyrgyz: 'attested' },
  'guidance.general': {
    ky: 'Жалпы кезек. Көпчүлүк адамдар ушуну тандайт',
    ru: 'Общая очередь. Так выбирает большинство',
    en: 'General queue. Most people choose this',
    kyrgyz: 'composed'
  },
  'guidance.yes': {
    ky: 'Ооба, бул мага тиешелүү',
    ru: 'Да, это относится ко мне',
    en: 'Yes, this applies to me',
    kyrgyz: 'composed'
  },
  'guidance.another': {
    ky: 'Башка кызматты тандоо',
    ru: 'Выбрать другую услугу',
    en: 'Choose another service',
    kyrgyz: 'composed'
  },
  'guidance.again': { ky: 'Кайра аракет кылуу', ru: 'Попробовать ещё раз', en: 'Try again', kyrgyz: 'composed' },
  'guidance.done': { ky: 'Бүттү', ru: 'Готово', en: 'Done', kyrgyz: 'composed' },
  'guidance.next-page': { ky: 'Кийинкилер', ru: 'Следующие', en: 'Next', kyrgyz: 'composed' },
  'guidance.previous-page': { ky: 'Мурункулар', ru: 'Предыдущие', en: 'Previous', kyrgyz: 'composed' },
  'guidance.ok': { ky: 'Жакшы', ru: 'Хорошо', en: 'OK', kyrgyz: 'composed' }
} as const satisfies Catalogue
