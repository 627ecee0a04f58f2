import type { RichTexts } from './rich-texts.ts'

export const ru: RichTexts = {
  answered: 'Ваш ответ',
  send: 'Ответить',
  choose: 'Выберите…',
  optional: 'необязательно',
  yes: 'Да',
  no: 'Нет',
  previous: 'Назад',
  next: 'Далее',
  cards: 'Карточки',
  newTab: 'откроется новая вкладка',
  day: 'День',
  time: 'День и время',
  missing: 'Пожалуйста, заполните это поле.',
  pickOne: 'Пожалуйста, сначала выберите.',
  emailWrong: 'Это не адрес электронной почты. Проверьте его, например name@example.com.',
  phoneWrong: 'Это не номер телефона. Введите цифры, начиная с + и кода страны.',
  dateWrong: 'Это нельзя выбрать. Пожалуйста, укажите другое время.',
}
