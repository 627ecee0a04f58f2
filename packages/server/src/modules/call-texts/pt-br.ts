import type { LinkTexts } from './link-texts.ts'

export const ptBr: LinkTexts = {
  locale: 'pt-BR',
  dir: 'ltr',
  title: (company) => `Sua ligação com ${company}`,
  callAt: (phone, time) => `Ligaremos para ${phone}: ${time}.`,
  callSoon: (phone) => `Ligaremos para ${phone} o quanto antes.`,
  place: (place) =>
    place === 1 ? 'O próximo atendimento é o seu.' : `Você está na posição ${place} da fila.`,
  done: 'Esta ligação foi feita.',
  cancelled: 'Esta ligação foi cancelada. Ninguém vai ligar para você.',
  moved: 'Sua ligação tem um novo horário.',
  calendar: 'Adicionar à agenda',
  changeAt: (url) => `Para mudar ou cancelar esta ligação: ${url}`,
  anotherTime: 'Escolher outro horário',
  soon: 'O quanto antes',
  move: 'Remarcar a ligação',
  cancel: 'Cancelar a ligação',
  noTimes: 'No momento não há outro horário livre.',
  choose: 'Escolha um dia e um horário que ainda não tenham passado.',
  taken: 'Este horário acabou de ser ocupado. Escolha outro.',
  closed: 'No momento não há ninguém para ligar. Escolha um horário.',
  over: 'Esta ligação terminou e não pode ser alterada.',
  unknown: 'Este link não é válido, ou não é mais.',
  again: 'Você pode pedir outra ligação no nosso site.',
  failed: 'Algo deu errado do nosso lado. Tente novamente em instantes.',
}
