import type { LinkTexts } from './link-texts.ts'

export const pt: LinkTexts = {
  locale: 'pt',
  dir: 'ltr',
  title: (company) => `A sua chamada com ${company}`,
  callAt: (phone, time) => `Ligaremos para ${phone}: ${time}.`,
  callSoon: (phone) => `Ligaremos para ${phone} assim que possível.`,
  place: (place) =>
    place === 1 ? 'É a próxima pessoa a ser atendida.' : `Está no lugar ${place} da fila.`,
  done: 'Esta chamada foi feita.',
  cancelled: 'Esta chamada foi cancelada. Ninguém lhe vai ligar.',
  moved: 'A sua chamada tem uma nova hora.',
  calendar: 'Adicionar ao calendário',
  changeAt: (url) => `Para alterar ou cancelar esta chamada: ${url}`,
  anotherTime: 'Escolher outra hora',
  soon: 'Assim que possível',
  move: 'Adiar a chamada',
  cancel: 'Cancelar a chamada',
  noTimes: 'De momento, não há outra hora livre.',
  choose: 'Escolha um dia e uma hora que ainda não tenham passado.',
  taken: 'Esta hora acabou de ser ocupada. Escolha outra.',
  closed: 'Neste momento não há ninguém para ligar. Escolha uma hora.',
  over: 'Esta chamada terminou e não pode ser alterada.',
  unknown: 'Esta hiperligação não é válida, ou já não o é.',
  again: 'Pode pedir outra chamada no nosso site.',
  failed: 'Algo correu mal do nosso lado. Tente novamente dentro de momentos.',
}
