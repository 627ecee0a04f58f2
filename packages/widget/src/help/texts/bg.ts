import { plural } from '../../texts/plural.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = plural('bg', {
  one: '# статия',
  other: '# статии',
})

export const bg: HelpTexts = {
  search: 'Търсене на отговор',
  placeholder: 'За какво се отнася?',
  found: (count) => `Намерени: ${articles(count)}`,
  none: (question) => `Няма нищо за „${question}“.`,
  empty: 'Тук още няма нищо.',
  all: 'Всички',
  categories: 'Теми',
  backToList: 'Всички статии',
  backToChat: 'Към чата',
  updated: (date) => `Обновено: ${date}`,
  helped: 'Помогна ли ви това?',
  yes: 'Да',
  no: 'Не',
  thanks: 'Благодарим. Радваме се да го знаем.',
  sorry: 'Благодарим. Попитайте ни по-долу и човек ще ви отговори.',
  stillNeed: 'Още ли имате нужда от нас?',
  write: 'Пишете ни',
  newTab: '(отваря нов раздел)',
  suggestions: 'Може би това ще помогне',
  suggested: (count) => `Може да отговорят на въпроса ви: ${articles(count)}`,
  hide: 'Скриване на предложенията',
  failed: 'В момента това не може да се зареди.',
  gone: 'Тази статия вече я няма.',
}
