import type { EmailTexts } from './email-texts.ts'

export const uk: EmailTexts = {
  offer: 'Отримати відповідь і поштою',
  label: 'Електронна адреса',
  consent: (company) =>
    `${company} надсилає на цю адресу відповіді, а на прохання й цей чат. Більше нічого.`,
  submit: 'Надсилати відповіді сюди',
  later: 'Не зараз',
  pending: (address) =>
    `Перевірте пошту: ми надіслали посилання на ${address}. Відповіді надходитимуть туди, коли ви його відкриєте.`,
  granted: (address) => `Відповіді надходять і на ${address}.`,
  change: 'Змінити',
  stop: 'Зупинити',
  transcriptSent: (address) => `Цей чат прямує на ${address}.`,
  invalid: 'Перевірте цю адресу.',
  tooMany: 'Сьогодні замовлено забагато листів. Спробуйте завтра.',
  offline: 'Немає з’єднання. Спробуйте ще раз.',
}
