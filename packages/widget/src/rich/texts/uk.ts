import type { RichTexts } from './rich-texts.ts'

export const uk: RichTexts = {
  answered: 'Ваша відповідь',
  send: 'Відповісти',
  choose: 'Виберіть…',
  optional: 'необов’язково',
  yes: 'Так',
  no: 'Ні',
  previous: 'Назад',
  next: 'Далі',
  cards: 'Картки',
  newTab: 'відкриється нова вкладка',
  day: 'День',
  time: 'День і час',
  missing: 'Будь ласка, заповніть це поле.',
  pickOne: 'Будь ласка, спершу виберіть.',
  emailWrong: 'Це не адреса електронної пошти. Перевірте її, наприклад name@example.com.',
  phoneWrong: 'Це не номер телефону. Введіть цифри, починаючи з + і коду країни.',
  dateWrong: 'Це не можна вибрати. Будь ласка, укажіть інший час.',
}
