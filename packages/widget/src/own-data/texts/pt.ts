import type { OwnDataTexts } from './own-data-texts.ts'

export const pt: OwnDataTexts = {
  title: 'Os seus dados',
  nothing: 'Ainda não está nada guardado sobre si.',
  messages: 'Mensagens',
  calls: 'Chamadas',
  visits: 'Visitas e cliques',
  choices: 'Escolhas de privacidade',
  withdraw: 'Retirar tudo',
  withdrawn: 'Tudo foi retirado. A sua conversa mantém-se.',
  save: 'Guardar uma cópia',
  erase: 'Apagar tudo',
  sure: 'Apagar tudo sobre si?',
  sureHint:
    'As suas mensagens, chamadas e escolhas são apagadas para sempre e nada mais é recolhido.',
  keep: 'Manter',
  erased: 'Tudo sobre si foi apagado.',
  unproven: 'Isto pertence a uma conta. Inicie primeiro sessão neste site.',
}
