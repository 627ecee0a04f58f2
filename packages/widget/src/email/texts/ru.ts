import type { EmailTexts } from './email-texts.ts'

export const ru: EmailTexts = {
  offer: 'Получить ответ и по почте',
  label: 'Адрес почты',
  consent: (company) =>
    `${company} присылает на этот адрес ответы, а по просьбе и этот чат. Больше ничего.`,
  submit: 'Присылать ответы сюда',
  later: 'Не сейчас',
  pending: (address) =>
    `Проверьте почту: мы отправили ссылку на ${address}. Ответы пойдут туда, когда вы её откроете.`,
  granted: (address) => `Ответы приходят и на ${address}.`,
  change: 'Изменить',
  stop: 'Остановить',
  transcriptSent: (address) => `Этот чат отправлен на ${address}.`,
  invalid: 'Проверьте этот адрес.',
  tooMany: 'Сегодня запрошено слишком много писем. Попробуйте завтра.',
  offline: 'Нет соединения. Попробуйте ещё раз.',
  gone: 'Здесь ответы больше не отправляются по почте.',
}
