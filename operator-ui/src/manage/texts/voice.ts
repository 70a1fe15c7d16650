import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** Words of the page on how calls are spoken, and of the recordings. */
export const voice = {
  'voice.about': {
    ky: 'Чакыруу кандай угулат: тилдер, үнүнүн бийиктиги жана кимдин үнү.',
    ru: 'Как звучит вызов: языки, громкость и чей голос.',
    en: 'How a call sounds: languages, loudness, and whose voice.',
    kyrgyz: 'composed'
  },
  'voice.speaks': {
    ky: 'Чакырууну үн менен айтуу',
    ru: 'Произносить вызовы',
    en: 'Speak the calls',
    kyrgyz: 'composed'
  },
  'voice.chime': {
    ky: 'Ар бир чакыруунун алдында коңгуроо',
    ru: 'Сигнал перед каждым вызовом',
    en: 'A chime before each call',
    kyrgyz: 'composed'
  },
  'voice.languages': {
    ky: 'Айтылуучу тилдер, ирети менен',
    ru: 'Языки вызова по порядку',
    en: 'Languages, in their order',
    kyrgyz: 'composed'
  },
  'voice.languages-hint': {
    ky: 'Эч нерсе болбосо — борбордун тилдери.',
    ru: 'Если пусто — языки центра.',
    en: 'With none: the languages of the centre.',
    kyrgyz: 'composed'
  },
  'voice.language': { ky: 'Тил', ru: 'Язык', en: 'Language', kyrgyz: 'attested' },
  'voice.sources': {
    ky: 'Кимдин үнү: сүйлөмдүн баардык сөзү бар биринчиси айтат',
    ru: 'Чей голос: говорит первый, у кого есть все слова',
    en: 'Whose voice: the first that has every word says it',
    kyrgyz: 'composed'
  },
  'voice.recorded': { ky: 'Жаздырылган үн', ru: 'Записанный голос', en: 'Recorded voice', kyrgyz: 'composed' },
  'voice.espeak': {
    ky: 'eSpeak NG программасы',
    ru: 'Программа eSpeak NG',
    en: 'The program eSpeak NG',
    kyrgyz: 'composed'
  },
  'voice.speech': {
    ky: 'Браузердин өз үнү',
    ru: 'Голос самого браузера',
    en: "The browser's own voice",
    kyrgyz: 'composed'
  },
  'voice.volumes': {
    ky: 'Үнүнүн бийиктиги убакыт боюнча',
    ru: 'Громкость по времени',
    en: 'Loudness by the time of day',
    kyrgyz: 'composed'
  },
  'voice.from': { ky: 'Саат канчадан', ru: 'С какого времени', en: 'From', kyrgyz: 'composed' },
  'voice.percent': { ky: 'Бийиктиги', ru: 'Громкость', en: 'Loudness', kyrgyz: 'composed' },
  'voice.times': {
    ky: 'Чакыруу канча жолу айтылат',
    ru: 'Сколько раз произносить вызов',
    en: 'How often a call is said',
    kyrgyz: 'composed'
  },
  'voice.times-again': {
    ky: 'Кайра чакыруу канча жолу айтылат',
    ru: 'Сколько раз произносить повторный вызов',
    en: 'How often a repeated call is said',
    kyrgyz: 'composed'
  },
  'voice.shorten': {
    ky: 'Мындан көп чакыруу күтсө, бир гана тилде айтуу',
    ru: 'Если ждёт больше вызовов — говорить на одном языке',
    en: 'With more calls waiting than this, say each in one language',
    kyrgyz: 'composed'
  },
  'voice.skip': {
    ky: 'Мындан көп болсо, эскилерин экранда гана көрсөтүү',
    ru: 'Если ещё больше — старые только показывать',
    en: 'With more than this, only show the oldest',
    kyrgyz: 'composed'
  },
  'voice.guidance-percent': {
    ky: 'Киоск кулакчынга канчалык бийик сүйлөйт',
    ru: 'Громкость подсказок киоска в наушниках',
    en: 'How loud kiosks speak into headphones',
    kyrgyz: 'composed'
  },
  'voice.clips': { ky: 'Жаздырылган сөздөр', ru: 'Записанные слова', en: 'Recorded words', kyrgyz: 'composed' },
  'voice.clips-about': {
    ky: 'Борбор өз дикторун жаздыра алат. Сүйлөм бир үн менен гана айтылат: бир сөзү жок болсо, аны башка үн толугу менен айтат.',
    ru: 'Центр может записать своего диктора. Фраза звучит одним голосом: если нет хотя бы слова, её целиком говорит другой.',
    en: 'A centre can record its own speaker. A sentence is said in one voice: if a word is missing, another voice says all of it.',
    kyrgyz: 'composed'
  },
  'voice.count': {
    ky: 'Жаздырылды: {total} ичинен {n}',
    ru: 'Записано: {n} из {total}',
    en: 'Recorded: {n} of {total}',
    kyrgyz: 'composed'
  },
  'voice.silent': {
    ky: 'Программа да айта албагандары: {n}. Аларды азырынча браузер гана окуй алат. Сервер алардын үнүн өзү жасайт, адатта бир нече мүнөттө.',
    ru: 'Без записи и без звука от программы: {n}. Пока их прочтёт только браузер. Сервер сделает звук сам, обычно за несколько минут.',
    en: 'Neither recorded nor made by the program: {n}. For now only a browser reads them. The server makes their sound by itself, mostly within minutes.',
    kyrgyz: 'composed'
  },
  'voice.old': {
    ky: 'Мындай ат эми жок',
    ru: 'Такого названия больше нет',
    en: 'No longer a name here',
    kyrgyz: 'composed'
  },
  'voice.only-missing': {
    ky: 'Жетишпегендери гана',
    ru: 'Только недостающие',
    en: 'Only what is missing',
    kyrgyz: 'composed'
  },
  'voice.word': { ky: 'Эмне айтылат', ru: 'Что сказать', en: 'What to say', kyrgyz: 'composed' },
  'voice.file': { ky: 'Файлдын аты', ru: 'Имя файла', en: 'File name', kyrgyz: 'composed' },
  'voice.state': { ky: 'Абалы', ru: 'Состояние', en: 'State', kyrgyz: 'composed' },
  'voice.missing': { ky: 'Жок', ru: 'Нет', en: 'Missing', kyrgyz: 'composed' },
  'voice.has-espeak': { ky: 'eSpeak NG айтат', ru: 'Говорит eSpeak NG', en: 'Said by eSpeak NG', kyrgyz: 'composed' },
  'voice.has-recorded': {
    ky: 'Жаздырылды, {seconds} с',
    ru: 'Записано, {seconds} с',
    en: 'Recorded, {seconds} s',
    kyrgyz: 'composed'
  },
  'voice.record': { ky: 'Жаздыруу', ru: 'Записать', en: 'Record', kyrgyz: 'composed' },
  'voice.stop': { ky: 'Токтотуу', ru: 'Стоп', en: 'Stop', kyrgyz: 'composed' },
  'voice.listen': { ky: 'Угуу', ru: 'Слушать', en: 'Listen', kyrgyz: 'composed' },
  'voice.import': { ky: 'Файлдарды жүктөө', ru: 'Загрузить файлы', en: 'Bring in files', kyrgyz: 'composed' },
  'voice.import-hint': {
    ky: 'Файлдын аты таблицадагыдай болсун, мисалы n-5.wav. Браузер ача алган ар кандай үн файлы жарайт.',
    ru: 'Имена файлов — как в таблице, например n-5.wav. Подойдёт любой звук, который открывает браузер.',
    en: 'Files are named as in the table, for example n-5.wav. Any sound that the browser can open will do.',
    kyrgyz: 'composed'
  },
  'voice.imported': { ky: 'Жүктөлдү: {n}', ru: 'Загружено: {n}', en: 'Brought in: {n}', kyrgyz: 'composed' },
  'voice.not-imported': {
    ky: 'Жүктөлгөн жок: {names}',
    ru: 'Не загружено: {names}',
    en: 'Not brought in: {names}',
    kyrgyz: 'composed'
  },
  'voice.no-microphone': {
    ky: 'Бул барактан жаздырууга болбойт: браузер микрофонду HTTPS менен ачылган баракка же ушул компьютердин өзүнө гана берет. Файлдарды жүктөсө болот.',
    ru: 'Записать здесь нельзя: браузер даёт микрофон только странице по HTTPS или на самом этом компьютере. Можно загрузить файлы.',
    en: 'This page cannot record: a browser gives its microphone only to a page over HTTPS or on this very machine. Files can be brought in.',
    kyrgyz: 'composed'
  },
  'voice.microphone-refused': {
    ky: 'Микрофон жок, же браузер аны берген жок.',
    ru: 'Микрофона нет, или браузер его не дал.',
    en: 'There is no microphone, or the browser did not give it.',
    kyrgyz: 'composed'
  },
  'voice.muted': { ky: 'Үнсүз', ru: 'Без звука', en: 'No sound', kyrgyz: 'composed' },
  'voice.own-percent': {
    ky: 'Башкаларга салыштырмалуу үнүнүн бийиктиги',
    ru: 'Громкость относительно других',
    en: 'Loudness against the others',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(voice)
