import { plural } from '../../texts/plural.ts'
import type { CallbackTexts } from './callback-texts.ts'

export const pt: CallbackTexts = {
  callLead: (company) => `Prefere falar? Deixe o seu número e a ${company} liga-lhe.`,
  phone: 'Número de telefone',
  phonePlaceholder: '+351 21 123 4567',
  name: 'Nome',
  optional: 'opcional',
  note: 'De que se trata?',
  when: 'Quando devemos ligar?',
  soon: 'Assim que possível',
  later: 'A uma hora certa',
  time: 'Dia e hora',
  timeMissing: 'Escolha um dia e uma hora que ainda não tenham passado.',
  callConsent: (company) =>
    `Ao pedir uma chamada, aceita que a ${company} guarde este número e lhe ligue sobre o seu pedido.`,
  callSoon: (phone) => `Ligaremos para ${phone} assim que possível.`,
  callAt: (phone, time) => `Ligaremos para ${phone}: ${time}.`,
  callDone: 'A sua chamada está marcada',
  backToChat: 'Voltar à conversa',
  country: 'País do número',
  phoneTooMany:
    'Hoje já foram pedidas várias chamadas para este número. Tente amanhã ou escreva-nos.',
  day: 'Dia',
  slot: 'Hora',
  zone: (zone) => `Horas segundo o seu relógio: ${zone}.`,
  closed: (opens) =>
    opens
      ? `Neste momento não há ninguém para ligar. Voltamos: ${opens}.`
      : 'Neste momento não há ninguém para ligar.',
  writeInstead: 'Prefiro escrever',
  waiting: plural('pt', {
    one: 'Está # pessoa à sua frente.',
    other: 'Estão # pessoas à sua frente.',
  }),
  place: (place) =>
    place === 1 ? 'É a próxima pessoa a ser atendida.' : `Está no lugar ${place} da fila.`,
  calendar: 'Adicionar ao calendário',
  change: 'Mudar a hora',
  move: 'Adiar a chamada',
  cancel: 'Cancelar a chamada',
  cancelSure: 'Cancelar esta chamada?',
  keep: 'Deixar como está',
  cancelled: 'A sua chamada foi cancelada',
  called: 'Esta chamada foi feita',
  another: 'Pedir outra chamada',
  errors: {
    'network/unreachable': 'Sem ligação. Tente novamente.',
    'callback/phone-invalid':
      'Não podemos ligar para este número. Verifique-o e comece pelo indicativo do país, por exemplo +351.',
    'callback/closed': 'Neste momento não há ninguém para ligar. Escolha uma hora.',
    'callback/country-refused':
      'Não podemos ligar para números deste país. Use outro número ou escreva-nos.',
    'callback/not-found': 'Já não conhecemos esta chamada. Peça uma nova.',
    'callback/over': 'Esta chamada terminou e não pode ser alterada.',
    'callback/slot-taken': 'Esta hora acabou de ser ocupada. Escolha outra.',
    'callback/too-many': 'Hoje foram pedidas demasiadas chamadas. Tente amanhã ou escreva-nos.',
  },
}
