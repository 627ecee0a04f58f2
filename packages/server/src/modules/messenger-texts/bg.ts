import type { MessengerTexts } from './messenger-texts.ts'

export const bg: MessengerTexts = {
  hello: 'Вече разговаряте с {company} тук. Просто пишете. За да спрете, изпратете /stop.',
  stopped: '{company} повече няма да ви пише тук.',
  stranger: 'За да разговаряте с {company} тук, отворете чата на сайта и изберете {messenger}.',
  lost: 'Част от това не можа да бъде предадена. Изпратете го като текст, снимка или по-малък файл.',
}
