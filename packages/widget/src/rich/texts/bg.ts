import type { RichTexts } from './rich-texts.ts'

export const bg: RichTexts = {
  answered: 'Вашият отговор',
  send: 'Отговор',
  choose: 'Избор…',
  optional: 'по желание',
  yes: 'Да',
  no: 'Не',
  previous: 'Назад',
  next: 'Напред',
  cards: 'Карти',
  newTab: 'отваря нов раздел',
  day: 'Ден',
  time: 'Ден и час',
  missing: 'Моля, попълнете това.',
  pickOne: 'Моля, първо изберете.',
  emailWrong: 'Това не е имейл адрес. Проверете го, например name@example.com.',
  phoneWrong: 'Това не е телефонен номер. Използвайте цифри и + за държавата.',
  dateWrong: 'Това не може да се избере. Моля, изберете друго време.',
}
