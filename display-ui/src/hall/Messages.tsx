import type { DisplayView } from '../../../server/protocol/hall-views.ts'
import { turnOf } from '../screen/turns.ts'
import type { ScreenTexts } from '../screen/screen-texts.ts'

type Props = { messages: DisplayView['messages']; words: ScreenTexts }

/** What the supervisor tells whoever waits: a band over the page's foot, one message after another, each in every language. */
export function Messages({ messages, words: { langs } }: Props) {
  const message = turnOf(messages)
  if (message === undefined) return null
  // One text that stands for all languages is said once.
  const said = langs.value.filter(
    (lang, i, all) => all.findIndex((each) => message.words[each] === message.words[lang]) === i
  )
  return (
    <div class='hall-message' role='status' data-testid='hall-message'>
      {said.map((lang) => (
        <p key={lang} lang={lang}>
          {message.words[lang]}
        </p>
      ))}
    </div>
  )
}
