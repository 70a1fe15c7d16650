import { effect } from '@preact/signals'
import { createTexts } from '../../server/client/texts.ts'
import { shared } from '../../server/client/texts/shared.ts'
import '../../server/client/tokens.css'
import { BookedPage } from './book/BookedPage.tsx'
import { BookPage } from './book/BookPage.tsx'
import './book/book.css'
import { createBook } from './book/book-store.ts'
import { createBooked } from './book/booked-store.ts'
import './join/join.css'
import { book as catalogue } from './texts/book.ts'
import { firstLanguage, keepLanguage, keepToOffered } from './visitor/language.ts'
import { renderOnceKnown } from './visitor/render-once-known.ts'
import './visitor/visitor.css'

/** Two pages: `/book` books a time, `/book/<appointmentId>` is its holder's. */
const texts = createTexts({ ...shared, ...catalogue }, firstLanguage())
effect(() => keepLanguage(texts.lang.value))
effect(() => {
  document.title = `Kezek · ${texts.t('book.title')}`
})
const appointmentId = /^\/book\/([\w-]+)/.exec(location.pathname)?.[1]

if (appointmentId === undefined) bookPage()
else bookedPage(appointmentId)

function bookPage() {
  const book = createBook(texts.lang)
  keepToOffered(texts.lang, book.centre)
  renderOnceKnown(<BookPage texts={texts} book={book} />, () => book.centre.value !== null || book.isLost.value)
}

function bookedPage(id: string) {
  const booked = createBooked(id, texts.lang)
  keepToOffered(texts.lang, booked.centre)
  renderOnceKnown(
    <BookedPage texts={texts} booked={booked} />,
    () => booked.centre.value !== null || booked.isLost.value
  )
}
