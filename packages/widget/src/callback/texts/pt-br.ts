import { plural } from '../../texts/plural.ts'
import type { CallbackTexts } from './callback-texts.ts'

export const ptBr: CallbackTexts = {
  callLead: (company) => `Prefere falar? Deixe seu número e a ${company} liga para você.`,
  phone: 'Número de telefone',
  phonePlaceholder: '+55 11 5555 0100',
  name: 'Nome',
  optional: 'opcional',
  note: 'Qual é o assunto?',
  when: 'Quando devemos ligar?',
  soon: 'O quanto antes',
  later: 'Em um horário',
  time: 'Dia e horário',
  timeMissing: 'Escolha um dia e um horário que ainda não tenham passado.',
  callConsent: (company) =>
    `Ao pedir uma ligação, você concorda que a ${company} guarde este número e ligue para você sobre seu pedido.`,
  callSoon: (phone) => `Ligaremos para ${phone} o quanto antes.`,
  callAt: (phone, time) => `Ligaremos para ${phone}: ${time}.`,
  callDone: 'Sua ligação está agendada',
  backToChat: 'Voltar à conversa',
  country: 'País do número',
  phoneTooMany:
    'Hoje já foram pedidas várias ligações para este número. Tente amanhã ou escreva para nós.',
  day: 'Dia',
  slot: 'Horário',
  zone: (zone) => `Horários conforme seu relógio: ${zone}.`,
  closed: (opens) =>
    opens
      ? `No momento não há ninguém para ligar. Voltamos: ${opens}.`
      : 'No momento não há ninguém para ligar.',
  writeInstead: 'Prefiro escrever',
  waiting: plural('pt-BR', {
    one: 'Há # pessoa na sua frente.',
    other: 'Há # pessoas na sua frente.',
  }),
  place: (place) =>
    place === 1 ? 'O próximo atendimento é o seu.' : `Você está na posição ${place} da fila.`,
  calendar: 'Adicionar à agenda',
  change: 'Mudar o horário',
  move: 'Remarcar a ligação',
  cancel: 'Cancelar a ligação',
  cancelSure: 'Cancelar esta ligação?',
  keep: 'Deixar como está',
  cancelled: 'Sua ligação foi cancelada',
  called: 'Esta ligação foi feita',
  another: 'Pedir outra ligação',
  errors: {
    'network/unreachable': 'Sem conexão. Tente novamente.',
    'callback/phone-invalid':
      'Não podemos ligar para este número. Confira e comece com o código do país, por exemplo +55.',
    'callback/closed': 'No momento não há ninguém para ligar. Escolha um horário.',
    'callback/country-refused':
      'Não podemos ligar para números deste país. Use outro número ou escreva para nós.',
    'callback/not-found': 'Não conhecemos mais esta ligação. Peça uma nova.',
    'callback/over': 'Esta ligação terminou e não pode ser alterada.',
    'callback/slot-taken': 'Este horário acabou de ser ocupado. Escolha outro.',
    'callback/too-many': 'Hoje foram pedidas ligações demais. Tente amanhã ou escreva para nós.',
  },
}
