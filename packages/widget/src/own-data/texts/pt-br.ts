import type { OwnDataTexts } from './own-data-texts.ts'

export const ptBr: OwnDataTexts = {
  title: 'Seus dados',
  nothing: 'Nada foi guardado sobre você ainda.',
  messages: 'Mensagens',
  calls: 'Ligações',
  visits: 'Visitas e cliques',
  choices: 'Escolhas de privacidade',
  withdraw: 'Revogar tudo',
  withdrawn: 'Tudo foi revogado. Sua conversa continua aqui.',
  save: 'Salvar uma cópia',
  erase: 'Excluir tudo',
  sure: 'Excluir tudo sobre você?',
  sureHint: 'Suas mensagens, ligações e escolhas são excluídas para sempre e nada mais é coletado.',
  keep: 'Manter',
  erased: 'Tudo sobre você foi excluído.',
  unproven: 'Isto pertence a uma conta. Entre primeiro neste site.',
}
