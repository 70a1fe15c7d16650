import type { SlideSettings, Schedule } from '../protocol/notices.ts'

/** What the sample hall's displays show while nobody is called. All Kyrgyz here is composed. */

const always: Schedule = {
  from: null,
  until: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  fromTime: '00:00',
  untilTime: '24:00'
}

export const notices: SlideSettings = {
  calmS: 60,
  items: [
    {
      noticeId: 'documents-ready',
      file: null,
      text: {
        ky: 'Документтериңизди алдын ала даярдап коюңуз',
        ru: 'Подготовьте документы заранее',
        en: 'Please have your documents ready'
      },
      seconds: 12,
      schedule: always
    }
  ],
  ticker: [
    {
      lineId: 'on-screen-and-aloud',
      text: {
        ky: 'Талонуңуздун номери экранда көрүнөт жана үн менен айтылат',
        ru: 'Номер вашего талона появится на экране и прозвучит в зале',
        en: 'Your ticket number will be shown on the screen and called aloud'
      },
      schedule: always
    }
  ]
}
